#include "kernel_real/snapshot_format.hpp"

#include "emu/engine_version.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unistd.h>

#include <spdlog/fmt/fmt.h>
#include <xxhash.h>

namespace kobox
{

namespace
{

struct InfoField
{
    std::string_view key;
    std::string SnapshotInfo::* member;
};
constexpr auto info_fields = std::to_array<InfoField>({
    {"name", &SnapshotInfo::name},
    {"release", &SnapshotInfo::release},
    {"version", &SnapshotInfo::version},
    {"build_id", &SnapshotInfo::build_id},
    {"source", &SnapshotInfo::source},
    {"image_hash", &SnapshotInfo::image_hash},
    {"command_line", &SnapshotInfo::command_line},
    {"cpu_model", &SnapshotInfo::cpu_model},
});

bool lies_behind_ram(const SnapshotHead& head, const SnapshotPart& part, std::uint64_t file_size)
{
    const std::uint64_t ram_end = snapshot_head_size + head.plan.ram_size;
    return part.offset >= ram_end && part.offset <= file_size &&
           part.size <= file_size - part.offset;
}

} // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

bool is_zero(std::span<const std::byte> page)
{
    // Each byte equals the next one, by the library's fastest comparison.
    return page.front() == std::byte{0} &&
           std::memcmp(page.data(), page.data() + 1, page.size() - 1) == 0;
}

std::uint64_t checksum_of_ram(std::span<const std::byte> ram)
{
    constexpr int rotation = 27;
    std::uint64_t sum = 0;
    for (std::uint64_t at = 0; at < ram.size(); at += page_size)
    {
        const auto page = ram.subspan(at, page_size);
        if (!is_zero(page))
            sum = std::rotl(sum, rotation) + (XXH3_64bits_withSeed(page.data(), page.size(), at));
    }
    return sum;
}

void seal(SnapshotHead& head)
{
    head.checksum = 0;
    head.checksum = checksum_of(std::as_bytes(std::span{&head, 1}));
}

tl::expected<SnapshotHead, std::string> read_head(int fd, std::uint64_t file_size)
{
    SnapshotHead head;
    if (file_size < snapshot_head_size || pread(fd, &head, sizeof head, 0) != sizeof head ||
        head.magic != snapshot_magic)
        return tl::unexpected{std::string{"not a snapshot of kobox"}};
    if (head.version != snapshot_version)
        return tl::unexpected{
            fmt::format("made by another version of kobox (format {})", head.version)};
    if (head.engine != engine_version())
        return tl::unexpected{fmt::format(
            "made with Unicorn {}, this is {}", engine_version_text(head.engine),
            engine_version_text(engine_version()))};
    const std::uint64_t stated = head.checksum;
    seal(head);
    constexpr std::uint64_t most_ram = std::uint64_t{1} << 32;
    const bool sound = head.checksum == stated && head.plan.ram_size <= most_ram &&
                       head.plan.ram_size % page_size == 0;
    if (!sound)
        return tl::unexpected{std::string{"damaged: its head has the wrong checksum"}};
    for (const SnapshotPart& part : {head.cpu, head.symbols, head.profile, head.info})
        if (!lies_behind_ram(head, part, file_size))
            return tl::unexpected{std::string{"truncated"}};
    return head;
}

std::string format_info(const SnapshotInfo& info)
{
    std::string text;
    for (const InfoField& field : info_fields)
        text += fmt::format("{}={}\n", field.key, info.*field.member);
    return text;
}

SnapshotInfo parse_info(std::string_view text)
{
    SnapshotInfo info;
    while (!text.empty())
    {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto equals = line.find('=');
        const auto field = std::ranges::find(info_fields, line.substr(0, equals), &InfoField::key);
        if (field != info_fields.end() && equals != std::string_view::npos)
            info.*field->member = line.substr(equals + 1);
    }
    return info;
}

} // namespace kobox
