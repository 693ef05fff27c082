#pragma once

#include <any>
#include <typeindex>
#include <unordered_map>

namespace kobox
{

/// What host calls must remember and a guest cannot see, one value a type, made when it is first
/// asked for: each subject in kernel_stub/calls/ owns its type, and the kernel need not know them.
/// A value: copying it (for snapshots) copies every part.
class HostState
{
public:
    template <typename T>
    [[nodiscard]] T& get()
    {
        std::any& slot = m_parts[std::type_index{typeid(T)}];
        if (!slot.has_value())
            slot.emplace<T>();
        return *std::any_cast<T>(&slot);
    }

private:
    std::unordered_map<std::type_index, std::any> m_parts;
};

} // namespace kobox
