#!/usr/bin/perl
# check_lines.pl ROOT: the lines of the kernel's sources that reports of WARN() and BUG() name in
# loader/ and kernel_stub/ are lines where a kernel has one: bug_lines.txt has them. Prints what is
# amiss; exit code 1 when there is something. With --list prints FILE LINE of each that is named.
use strict;
use warnings;

my $list = @ARGV && $ARGV[0] eq '--list' && shift;
my $root = shift or die "usage: check_lines.pl [--list] ROOT\n";

sub slurp { local (@ARGV, $/) = (shift); return <> }

# Where the line stands apart from the file's name.
my %helpers = (
    'kernel_stub/calls/dynamic_debug.cpp' => ['lib/dynamic_debug.c',        qr/bug_on_null\(k, frame\.arg\(\d\), (\d+)\)/],
    'kernel_stub/calls/list_debug.cpp'    => ['lib/list_debug.c',           qr/corruption\(\s*k, (\d+),/],
    'kernel_stub/traps.cpp'               => ['arch/x86/mm/extable.c',      qr/warn_user_access\((\d+),/],
);

my (@named, $bad);
for my $path (split /\n/, `cd '$root' && find loader kernel_stub -name '*.cpp' | sort`) {
    my $text = slurp("$root/$path");
    $text =~ s{//.*$}{}mg;
    push @named, [$path, $1, $2] while $text =~ m{([a-z][\w/-]*/[\w-]+\.[ch]):(\d+)}g;
    push @named, [$path, $1, $2] while $text =~ m{"([a-z][\w/-]*/[\w-]+\.[ch])",\s*(\d+)\b}g;
    if ($text =~ m{string_view source = "([^"]+)"}) {
        my $file = $1;
        push @named, [$path, $file, $1] while $text =~ m{\{source, (\d+),}g;
    }
    if (my $helper = $helpers{$path}) {
        my ($file, $pattern) = @$helper;
        my $before = @named;
        push @named, [$path, $file, $1] while $text =~ /$pattern/g;
        if (@named == $before) { print "$path: its helper is called otherwise now\n"; $bad = 1 }
    }
}
if ($list) { print "$_->[1] $_->[2]\n" for @named; exit 0 }

my %known;
for (split /\n/, slurp("$root/tests/messages/bug_lines.txt")) {
    next if /^#/ || !/\S/;
    my ($file, @lines) = split;
    $known{$file}{$_} = 1 for @lines;
}
for (@named) {
    my ($path, $file, $line) = @$_;
    next if $known{$file}{$line};
    print "$path: no WARN() or BUG() at $file:$line\n";
    $bad = 1;
}
if (@named < 40) { print "only " . @named . " lines found in the sources\n"; $bad = 1 }
exit($bad ? 1 : 0);
