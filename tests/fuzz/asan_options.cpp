// What AddressSanitizer keeps of freed memory counts as the process's: 256 MiB of it, beside the
// 700 that a module with large sections may take, are more than the 1 GiB that a load is allowed.
// A build without it does not ask.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the name is the
// runtime's
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options()
{
    return "quarantine_size_mb=64";
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
