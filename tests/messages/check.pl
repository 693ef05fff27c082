#!/usr/bin/perl
# check.pl ROOT: holds docs/MESSAGES.md against the messages in loader/ and of what the loader calls in
# kernel_stub/. Each message of the sources
# has a row, each row a message, and what "shown by" names is there. Prints what is amiss; exit code 1
# when there is something.
use strict;
use warnings;

my $root = shift or die "usage: check.pl ROOT\n";
my $bad  = 0;

sub slurp { local (@ARGV, $/) = (shift); return <> }
sub normal { my $text = shift; $text =~ s/\{[^}]*\}/{}/g; return $text }
sub complain { print shift, "\n"; $bad = 1 }

# Literals that are handed to a function that logs; what has no blank is a name, not a message.
my %messages;
my $calls = qr/\b(?:pr_err|pr_warn|pr_notice|reject|emit|emplace_back|say|refuse|info|cont|version|kernel_warn_once|kernel_warn|warn)/;
my @of_the_kernel = qw(btf_module fake_kernel module_notifiers trace_events x86_64/jump_label x86_64/static_call);
for my $file (split(/\n/, `find '$root/loader' -name '*.cpp'`), map {"$root/kernel_stub/$_.cpp"} @of_the_kernel) {
    my $source = slurp($file);
    $source =~ s{"\s*\n\s*"}{}g;
    while ($source =~ /$calls(\((?:[^()"]|"(?:[^"\\]|\\.)*"|(?1))*\))/g) {
        my $arguments = $1;
        while ($arguments =~ /"((?:[^"\\]|\\.)*)"/g) {
            my $text = $1;
            $messages{normal($text)} = $file if $text =~ / / && $text =~ /[a-z]{3}/;
        }
    }
}

# Those of kernel_stub/ that are no part of a load: a taint, which any stage may add, and our own word.
delete @messages{'Disabling lock debugging due to kernel taint', 'kfree of a bad pointer: 0x{}'};

my %rows;
for my $line (split /\n/, slurp("$root/docs/MESSAGES.md")) {
    next unless $line =~ /^\| (`{1,2}) ?(.*?) ?\1 \| [^|]* \| [^|]* \| [^|]* \| (.*?) \|$/;
    my ($text, $shown) = ($2, $3);
    # A blank next to a single backquote belongs to the message.
    ($text) = $line =~ /^\| `([^`]*)` \|/ if $1 eq '`';
    $text =~ s/\\\|/|/g;
    $rows{normal($text)} = 1;
    complain("no such message in the sources: $text") unless $messages{normal($text)};
    if ($shown =~ /^adversarial: `(\w+)`$/) {
        my $cases = slurp("$root/fixtures/adversarial/cases.jsonl");
        complain("no adversarial case $1") unless $cases =~ /"id": "$1"/;
    }
    elsif ($shown =~ /^`(.+)`$/) {
        complain("no test $1") unless -e "$root/$1";
    }
}
for my $text (sort keys %messages) {
    complain("$messages{$text}: not in docs/MESSAGES.md: $text") unless $rows{$text};
}
complain("docs/MESSAGES.md has no rows") unless %rows;
exit $bad;
