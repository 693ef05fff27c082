#include "loader/percpu.hpp"

#include <vector>

namespace kobox
{

KResult<> percpu_modcopy(LoadContext& context, GuestRange range)
{
    // The one CPU that there is.
    Kernel& kernel = context.kernel;
    GuestMemory& memory = kernel.memory();
    if (!memory.is_mapped(range.start, range.size))
        throw GuestFault{range.start, Access::read};
    std::vector<std::byte> image(range.size);
    memory.read(range.start, image);
    memory.write(kernel.per_cpu_ptr(context.module().get<GuestAddr>("percpu")), image);
    return {};
}

} // namespace kobox
