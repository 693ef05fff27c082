/// hostile_bench KOBOX [SCALE [NAME...]]: writes each hostile module, SCALE times as large, to a
/// file, has KOBOX load it up to its init in a process of its own, and prints CPU time and peak
/// memory of that process.
#include "tests/hostile/modules.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kobox::hostile
{
namespace
{

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

struct Cost
{
    double cpu_s{};
    double peak_mib{};
    int exit_code{};
};

Cost measure(const std::string& kobox, const std::string& file, std::string_view args)
{
    std::vector<std::string> words{kobox, "run", "--no-init", file};
    std::istringstream given{std::string{args}};
    for (std::string word; given >> word;)
        words.push_back(word);
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t child = fork();
    if (child == 0)
    {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(kobox.c_str(), argv.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {
        seconds(usage.ru_utime) + seconds(usage.ru_stime),
        static_cast<double>(usage.ru_maxrss) / 1024, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

/// In a process of its own: what a child has before it becomes kobox counts as its peak.
void write_module(const HostileModule& module, std::uint64_t scale, const std::string& file)
{
    const pid_t child = fork();
    if (child == 0)
    {
        const auto bytes = module.build(module.size * scale);
        std::ofstream{file, std::ios::binary}.write(
            static_cast<const char*>(static_cast<const void*>(bytes.data())),
            static_cast<std::streamsize>(bytes.size()));
        _exit(0);
    }
    waitpid(child, nullptr, 0);
}

int run(const std::string& kobox, std::uint64_t scale, std::span<char*> names)
{
    const auto directory =
        std::filesystem::temp_directory_path() / ("hostile-" + std::to_string(getpid()));
    std::filesystem::create_directory(directory);
    const auto file = directory / "hostile.ko";
    std::printf("| module | what it wants | size | CPU time | peak memory | exit code |\n");
    std::printf("| --- | --- | --- | --- | --- | --- |\n");
    for (const HostileModule& module : hostile_modules())
    {
        const auto is_wanted = [&module](const char* name) { return module.name == name; };
        if (!names.empty() && std::ranges::none_of(names, is_wanted))
            continue;
        write_module(module, scale, file);
        const double size = static_cast<double>(std::filesystem::file_size(file)) / (1 << 20);
        const Cost cost = measure(kobox, file, module.args);
        const std::string name{module.name};
        const std::string wants{module.wants};
        std::printf(
            "| `%s` | %s | %.1f MiB | %.2f s | %.0f MiB | %d |\n", name.c_str(), wants.c_str(),
            size, cost.cpu_s, cost.peak_mib, cost.exit_code);
        std::fflush(stdout);
    }
    std::filesystem::remove_all(directory);
    return 0;
}

} // namespace
} // namespace kobox::hostile

int main(int argc, char** argv)
{
    const std::span args{argv, static_cast<std::size_t>(argc)};
    if (args.size() < 2)
    {
        std::fputs("usage: hostile_bench KOBOX [SCALE [NAME...]]\n", stderr);
        return 2;
    }
    const std::uint64_t scale = args.size() > 2 ? std::strtoull(args[2], nullptr, 10) : 1;
    return kobox::hostile::run(
        args[1], std::max<std::uint64_t>(scale, 1),
        args.subspan(std::min<std::size_t>(args.size(), 3)));
}
