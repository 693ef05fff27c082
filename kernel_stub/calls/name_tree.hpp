#pragma once

#include "emu/guest.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox
{

/// A directory tree whose nodes are guest objects: proc, debugfs. The root is NULL.
class NameTree
{
public:
    /// False when the directory has an entry of that name.
    bool add(GuestAddr parent, std::string name, GuestAddr node)
    {
        if (find(parent, name) != GuestAddr{})
            return false;
        m_nodes.push_back({parent, std::move(name), node});
        return true;
    }
    /// NULL when there is none.
    [[nodiscard]] GuestAddr find(GuestAddr parent, std::string_view name) const
    {
        for (const Node& node : m_nodes)
            if (node.parent == parent && node.name == name)
                return node.node;
        return {};
    }
    [[nodiscard]] bool contains(GuestAddr node) const
    {
        return std::ranges::find(m_nodes, node, &Node::node) != m_nodes.end();
    }
    [[nodiscard]] std::string name_of(GuestAddr node) const
    {
        const auto found = std::ranges::find(m_nodes, node, &Node::node);
        return found == m_nodes.end() ? std::string{} : found->name;
    }
    /// The name of the first entry in a directory; empty when it is empty.
    [[nodiscard]] std::string first_in(GuestAddr parent) const
    {
        const auto found = std::ranges::find(m_nodes, parent, &Node::parent);
        return found == m_nodes.end() ? std::string{} : found->name;
    }
    /// The node and everything below it, taken out of the tree, children before their parents.
    std::vector<GuestAddr> remove(GuestAddr node)
    {
        std::vector<GuestAddr> gone;
        for (const GuestAddr child : children_of(node))
            for (const GuestAddr below : remove(child))
                gone.push_back(below);
        if (std::erase_if(m_nodes, [&](const Node& n) { return n.node == node; }) != 0)
            gone.push_back(node);
        return gone;
    }

private:
    struct Node
    {
        GuestAddr parent{};
        std::string name;
        GuestAddr node{};
    };

    [[nodiscard]] std::vector<GuestAddr> children_of(GuestAddr parent) const
    {
        std::vector<GuestAddr> found;
        // The root's own children are not below any node.
        for (const Node& node : m_nodes)
            if (parent != GuestAddr{} && node.parent == parent)
                found.push_back(node.node);
        return found;
    }

    std::vector<Node> m_nodes;
};

} // namespace kobox
