#include "kernel_real/snapshot.hpp"

#include "emu/engine_version.hpp"
#include "kernel_real/cpu_model.hpp"
#include "kernel_real/snapshot_format.hpp"

#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

tl::expected<void, std::string> write_all(
    int fd, std::span<const std::byte> bytes, std::uint64_t offset)
{
    while (!bytes.empty())
    {
        const ssize_t n = pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (n <= 0)
            return tl::unexpected{fmt::format("{}{}", cannot_write, std::strerror(errno))};
        bytes = bytes.subspan(static_cast<std::size_t>(n));
        offset += static_cast<std::uint64_t>(n);
    }
    return {};
}

/// Runs of pages that are not zero, each run in one call.
tl::expected<void, std::string> write_ram(int fd, std::span<const std::byte> ram)
{
    for (std::uint64_t at = 0; at < ram.size();)
    {
        std::uint64_t end = at;
        while (end < ram.size() && !is_zero(ram.subspan(end, page_size)))
            end += page_size;
        if (end == at)
        {
            at += page_size;
            continue;
        }
        if (auto written = write_all(fd, ram.subspan(at, end - at), snapshot_head_size + at);
            !written)
            return written;
        at = end;
    }
    return {};
}

/// The file behind the RAM, mapped.
struct Tail
{
    std::shared_ptr<const void> mapping;
    std::span<const std::byte> bytes;
    std::uint64_t offset;

    [[nodiscard]] std::span<const std::byte> part(const SnapshotPart& where) const
    {
        return bytes.subspan(where.offset - offset, where.size);
    }
};

tl::expected<Tail, std::string> map_tail(
    int fd, const SnapshotHead& head, std::uint64_t file_size, SnapshotCheck check)
{
    const std::uint64_t offset = snapshot_head_size + head.plan.ram_size;
    const std::uint64_t size = file_size - offset;
    void* const at = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, static_cast<off_t>(offset));
    if (at == MAP_FAILED)
        return tl::unexpected{fmt::format("cannot be mapped: {}", std::strerror(errno))};
    Tail tail{
        .mapping = std::shared_ptr<const void>{at, [at, size](const void*) { munmap(at, size); }},
        .bytes = {static_cast<const std::byte*>(at), size},
        .offset = offset};
    const auto is_sound = [&tail](const SnapshotPart& part) {
        return checksum_of(tail.part(part)) == part.checksum;
    };
    const bool sound = is_sound(head.info) &&
                       (check == SnapshotCheck::head ||
                        (is_sound(head.cpu) && is_sound(head.symbols) && is_sound(head.profile)));
    if (!sound)
        return tl::unexpected{std::string{"damaged: a part has the wrong checksum"}};
    return tail;
}

std::string_view as_text(std::span<const std::byte> bytes)
{
    const void* const start = bytes.data();
    return {static_cast<const char*>(start), bytes.size()};
}

struct OpenSnapshot
{
    SnapshotHead head;
    Tail tail;
};

tl::expected<OpenSnapshot, std::string> open_snapshot(int fd, SnapshotCheck check)
{
    struct stat status{};
    if (fstat(fd, &status) != 0)
        return tl::unexpected{std::string{std::strerror(errno)}};
    const auto size = static_cast<std::uint64_t>(status.st_size);
    auto head = read_head(fd, size);
    if (!head)
        return tl::unexpected{head.error()};
    auto tail = map_tail(fd, *head, size, check);
    if (!tail)
        return tl::unexpected{tail.error()};
    return OpenSnapshot{*head, std::move(*tail)};
}

tl::expected<GuestRam, std::string> map_ram(int fd, const SnapshotHead& head, SnapshotCheck check)
{
    auto ram = GuestRam::from_file(fd, snapshot_head_size, head.plan.ram_size);
    if (!ram)
        return tl::unexpected{fmt::format("cannot be mapped: {}", ram.error())};
    if (check == SnapshotCheck::full && checksum_of_ram(ram->original()) != head.ram_checksum)
        return tl::unexpected{std::string{"damaged: its memory has the wrong checksum"}};
    return ram;
}

} // namespace

tl::expected<void, std::string> write_snapshot(
    int fd, BootedKernel& kernel, const SnapshotContents& contents)
{
    HostModel& host = kernel.host();
    const auto cpu = host.pc().save_state();
    const std::string info = format_info(contents.info);
    const auto ram = std::as_const(host).ram().bytes();

    SnapshotHead head;
    head.magic = snapshot_magic;
    head.version = snapshot_version;
    head.engine = engine_version();
    head.fields = host.pc().exception_fields();
    head.plan = host.plan();
    head.state = host.save();
    head.stack = to_u64(kernel.stack());
    head.ram_checksum = checksum_of_ram(ram);
    std::uint64_t end = snapshot_head_size + ram.size();
    const auto write_part = [&](SnapshotPart& part, std::span<const std::byte> bytes) {
        part = {end, bytes.size(), checksum_of(bytes)};
        // Each part is read in place, as words.
        end = align_up(end + bytes.size(), sizeof(std::uint64_t));
        return write_all(fd, bytes, part.offset);
    };
    if (auto written = write_ram(fd, ram); !written)
        return written;
    for (const auto& [part, bytes] :
         {std::pair{&head.cpu, std::as_bytes(std::span{cpu})},
          std::pair{&head.symbols, contents.symbols},
          std::pair{&head.profile, std::as_bytes(std::span{contents.profile})},
          std::pair{&head.info, std::as_bytes(std::span{info})}})
        if (auto written = write_part(*part, bytes); !written)
            return written;
    seal(head);
    if (auto written = write_all(fd, std::as_bytes(std::span{&head, 1}), 0); !written)
        return written;
    if (ftruncate(fd, static_cast<off_t>(end)) != 0 || fdatasync(fd) != 0)
        return tl::unexpected{fmt::format("{}{}", cannot_write, std::strerror(errno))};
    return {};
}

tl::expected<RestoredKernel, std::string> restore_snapshot(int fd, SnapshotCheck check)
{
    auto open = open_snapshot(fd, check);
    if (!open)
        return tl::unexpected{open.error()};
    const auto& [head, tail] = *open;
    auto ram = map_ram(fd, head, check);
    if (!ram)
        return tl::unexpected{ram.error()};
    auto symbols = SymbolTable::attach(tail.part(head.symbols));
    if (!symbols)
        return tl::unexpected{std::string{"damaged: its symbols cannot be read"}};
    auto profile = KernelProfile::parse(as_text(tail.part(head.profile)));
    if (!profile)
        return tl::unexpected{
            fmt::format("damaged: its profile cannot be read: {}", profile.error())};
    auto host = std::make_unique<HostModel>(std::move(*ram), head.plan, head.fields);
    if (!host->pc().restore_state(tail.part(head.cpu)))
        return tl::unexpected{std::string{"made with another version of Unicorn"}};
    host->restore(head.state);
    return RestoredKernel{
        .info = parse_info(as_text(tail.part(head.info))),
        .profile = std::make_shared<const KernelProfile>(std::move(*profile)),
        .kernel = std::make_unique<BootedKernel>(std::move(host), *symbols, GuestAddr{head.stack}),
        .mapping = tail.mapping};
}

tl::expected<void, std::string> check_snapshot(int fd)
{
    const auto open = open_snapshot(fd, SnapshotCheck::full);
    if (!open)
        return tl::unexpected{open.error()};
    const auto ram = map_ram(fd, open->head, SnapshotCheck::full);
    return ram ? tl::expected<void, std::string>{} : tl::unexpected{ram.error()};
}

tl::expected<SnapshotInfo, std::string> read_snapshot_info(int fd)
{
    const auto open = open_snapshot(fd, SnapshotCheck::head);
    if (!open)
        return tl::unexpected{open.error()};
    return parse_info(as_text(open->tail.part(open->head.info)));
}

std::string snapshot_format_key()
{
    return fmt::format("{} {:x} {}", snapshot_version, engine_version(), cpu_model_name);
}

} // namespace kobox
