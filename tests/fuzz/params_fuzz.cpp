// The arguments that a user, or a script with data of others, gives a module: parse_args() and the
// kernel's own param_set_*() and param_get_*() behind it must end in values or a refusal, and what
// sysfs shows of a number must be taken again as the same number.
#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_layout.hpp"
#include "loader/params.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace kobox;

namespace
{

using Bytes = std::vector<std::byte>;

constexpr auto numbers = std::to_array<std::string_view>(
    {"a_byte", "a_short", "a_ushort", "an_int", "a_uint", "a_long", "a_ulong", "a_ullong",
     "a_hexint", "outer", "risky", "percent", "ints"});

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Bytes read_params_module()
{
    std::ifstream in{KOBOX_SOURCE_DIR "/fixtures/modules/prebuilt/params.ko", std::ios::binary};
    const std::string file{std::istreambuf_iterator<char>{in}, {}};
    const auto bytes = std::as_bytes(std::span{file});
    return {bytes.begin(), bytes.end()};
}

/// params.ko in a kernel of its own, whose values can be put back.
class ParamsModule
{
public:
    explicit ParamsModule(std::span<const std::byte> file)
        : m_kernel{embedded_profile(), FakeKernel::Options{}}
    {
        LoadObserver nobody;
        LoadContext context{
            .kernel = m_kernel,
            .observer = nobody,
            .request = {.file = file, .run_init = false, .file_name = "params.ko"}};
        require(load_module(context).has_value());
        m_mod = context.info.mod;
        m_data = load_layout(m_kernel, m_mod, core_layout).range();
        m_original.resize(m_data.size);
        m_kernel.memory().read(m_data.start, m_original);
    }

    void parse(const std::string& text)
    {
        const auto args = m_kernel.kzalloc(text.size() + 1);
        require(args.has_value());
        m_kernel.memory().write(*args, std::as_bytes(std::span{text}));
        const auto parsed = parse_args(
            m_kernel, "params", *args, module_params(m_kernel, m_mod),
            [](GuestAddr, GuestAddr) -> KResult<std::int32_t> { return 0; });
        require(parsed || parsed.error().err() != 0);
        m_kernel.kfree(*args);
    }

    [[nodiscard]] std::vector<ParameterValue> values()
    {
        auto read = read_parameters(m_kernel, m_mod);
        require(read.has_value());
        return std::move(*read);
    }

    /// Frees what was allocated for values, and puts the module's data back.
    void reset()
    {
        require(module_destroy_params(m_kernel, m_mod).has_value());
        m_kernel.memory().write(m_data.start, m_original);
    }

private:
    FakeKernel m_kernel;
    GuestAddr m_mod{};
    GuestRange m_data;
    Bytes m_original;
};

std::string value_of(const std::vector<ParameterValue>& values, std::string_view name)
{
    for (const ParameterValue& value : values)
        if (value.name == name)
            return value.value.value_or("");
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // A kernel serves for many inputs, but not for ever: its budget and its log are finite.
    constexpr int inputs_of_a_kernel = 200;
    static const Bytes file = read_params_module();
    static std::unique_ptr<ParamsModule> module;
    static int served = 0;
    if (module == nullptr || ++served % inputs_of_a_kernel == 0)
        module = std::make_unique<ParamsModule>(file);

    std::string text{data, data + std::min<std::size_t>(size, page_size)};
    text.resize(std::min(text.find('\0'), text.size()));
    module->parse(text);
    const auto values = module->values();
    std::string again;
    for (const ParameterValue& value : values)
        require(!value.value || value.value->size() < page_size);
    for (const std::string_view name : numbers)
        again.append(name).append("=").append(value_of(values, name)).append(" ");
    module->parse(again);
    const auto second = module->values();
    for (const std::string_view name : numbers)
        require(value_of(values, name) == value_of(second, name));
    module->reset();
    return 0;
}
