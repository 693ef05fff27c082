// What AddressSanitizer keeps of freed memory counts as the process's: 256 MiB of it, beside the
// 700 that a module with large sections may take, are more than the 1 GiB that a load is allowed.
extern "C" const char* __asan_default_options(); // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __asan_default_options()  // NOLINT(bugprone-reserved-identifier)
{
    return "quarantine_size_mb=64";
}
