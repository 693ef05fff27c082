#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"

#include <array>

namespace kobox
{

namespace
{

// Red-black trees of the guest, as include/linux/rbtree.h (v6.1) lays them out: the parent's
// address and the node's colour share a word. The balancing is the textbook's; modules see the same
// trees as the kernel's own code makes, since both rotate in the same cases.

constexpr std::uint64_t rb_black = 1;
constexpr std::uint64_t colour_mask = 3;

/// struct rb_node.
struct Node
{
    std::uint64_t parent_colour{};
    GuestAddr right{};
    GuestAddr left{};
};

class RbTree
{
public:
    /// `rotated(old, new)` is told of each rotation, for augmented trees; NULL: nobody is.
    RbTree(FakeKernel& kernel, GuestAddr root, GuestAddr rotated)
        : m_kernel{kernel}, m_root{root}, m_rotated{rotated}
    {}

    [[nodiscard]] GuestAddr parent(GuestAddr n) const
    {
        return GuestAddr{load(n).parent_colour & ~colour_mask};
    }
    [[nodiscard]] bool is_red(GuestAddr n) const
    {
        return !is_null(n) && (load(n).parent_colour & rb_black) == 0;
    }
    [[nodiscard]] GuestAddr child(GuestAddr n, bool right) const
    {
        const Node node = load(n);
        return right ? node.right : node.left;
    }
    void set_parent(GuestAddr n, GuestAddr to)
    {
        Node node = load(n);
        node.parent_colour = to_u64(to) | (node.parent_colour & colour_mask);
        store(n, node);
    }
    void set_red(GuestAddr n, bool red)
    {
        Node node = load(n);
        node.parent_colour = (node.parent_colour & ~colour_mask) | (red ? 0 : rb_black);
        store(n, node);
    }
    void set_child(GuestAddr n, bool right, GuestAddr to)
    {
        Node node = load(n);
        (right ? node.right : node.left) = to;
        store(n, node);
    }
    /// Whatever pointed at `old` below `up` (NULL: the root) points at `fresh`.
    void change_child(GuestAddr old, GuestAddr fresh, GuestAddr up)
    {
        if (is_null(up))
            return guest_store(m_kernel.memory(), m_root, fresh);
        set_child(up, child(up, true) == old, fresh);
    }
    void rotate(GuestAddr n, bool to_right)
    {
        const GuestAddr riser = child(n, !to_right);
        const GuestAddr moved = child(riser, to_right);
        const GuestAddr up = parent(n);
        set_child(n, !to_right, moved);
        if (!is_null(moved))
            set_parent(moved, n);
        set_parent(riser, up);
        change_child(n, riser, up);
        set_child(riser, to_right, n);
        set_parent(n, riser);
        if (!is_null(m_rotated))
            m_kernel.call_guest(m_rotated, {to_u64(n), to_u64(riser)});
        step();
    }

    void insert_fixup(GuestAddr n)
    {
        set_red(n, true);
        for (GuestAddr p = parent(n); is_red(p); p = parent(n), step())
        {
            const GuestAddr g = parent(p);
            const bool p_right = child(g, true) == p;
            const GuestAddr uncle = child(g, !p_right);
            if (is_red(uncle))
            {
                set_red(p, false);
                set_red(uncle, false);
                set_red(g, true);
                n = g;
                continue;
            }
            if (child(p, !p_right) == n)
            {
                rotate(p, p_right);
                std::swap(n, p);
            }
            set_red(p, false);
            set_red(g, true);
            rotate(g, !p_right);
        }
        const auto root = m_kernel.memory().load<GuestAddr>(m_root);
        set_red(root, false);
    }

    /// `n` (may be NULL) below `p` lacks one black node.
    void erase_fixup(GuestAddr n, GuestAddr p)
    {
        while (!is_null(p) && !is_red(n))
        {
            step();
            const bool n_right = child(p, true) == n;
            GuestAddr sibling = child(p, !n_right);
            if (is_red(sibling))
            {
                set_red(sibling, false);
                set_red(p, true);
                rotate(p, n_right);
                sibling = child(p, !n_right);
            }
            if (!is_red(child(sibling, false)) && !is_red(child(sibling, true)))
            {
                set_red(sibling, true);
                n = p;
                p = parent(n);
                continue;
            }
            if (!is_red(child(sibling, !n_right)))
            {
                set_red(child(sibling, n_right), false);
                set_red(sibling, true);
                rotate(sibling, !n_right);
                sibling = child(p, !n_right);
            }
            set_red(sibling, is_red(p));
            set_red(p, false);
            set_red(child(sibling, !n_right), false);
            rotate(p, n_right);
            return;
        }
        if (!is_null(n))
            set_red(n, false);
    }

    void erase(GuestAddr n)
    {
        const Node gone = load(n);
        GuestAddr filler = is_null(gone.left) ? gone.right : gone.left;
        GuestAddr below{}; ///< whose child is now `filler`
        bool lost_black = !is_red(n);
        if (is_null(gone.left) || is_null(gone.right))
        {
            below = parent(n);
            change_child(n, filler, below);
        }
        else
        {
            GuestAddr successor = gone.right;
            while (!is_null(child(successor, false)))
            {
                successor = child(successor, false);
                step();
            }
            lost_black = !is_red(successor);
            filler = child(successor, true);
            below = parent(successor);
            if (below == n)
                below = successor;
            else
            {
                set_child(below, false, filler);
                if (!is_null(filler))
                    set_parent(filler, below);
                set_child(successor, true, gone.right);
                set_parent(gone.right, successor);
            }
            set_child(successor, false, gone.left);
            set_parent(gone.left, successor);
            change_child(n, successor, parent(n));
            set_parent(successor, parent(n));
            set_red(successor, is_red(n));
        }
        if (!is_null(filler))
            set_parent(filler, below);
        if (lost_black)
            erase_fixup(filler, below);
    }

    [[nodiscard]] GuestAddr outermost(GuestAddr n, bool right)
    {
        for (; !is_null(n) && !is_null(child(n, right)); step())
            n = child(n, right);
        return n;
    }
    /// The neighbour in order.
    [[nodiscard]] GuestAddr neighbour(GuestAddr n, bool right)
    {
        if (parent(n) == n) // RB_EMPTY_NODE()
            return {};
        if (!is_null(child(n, right)))
            return outermost(child(n, right), !right);
        GuestAddr up = parent(n);
        for (; !is_null(up) && child(up, right) == n; step())
        {
            n = up;
            up = parent(n);
        }
        return up;
    }
    [[nodiscard]] GuestAddr deepest_left(GuestAddr n)
    {
        for (;; step())
        {
            if (!is_null(child(n, false)))
                n = child(n, false);
            else if (!is_null(child(n, true)))
                n = child(n, true);
            else
                return n;
        }
    }

private:
    [[nodiscard]] Node load(GuestAddr n) const { return m_kernel.memory().load<Node>(n); }
    void store(GuestAddr n, const Node& node) { guest_store(m_kernel.memory(), n, node); }
    /// A tree that a guest has tied into a knot would keep the host busy for ever.
    void step()
    {
        if (++m_steps > 1u << 16)
            m_kernel.unsupported("a red-black tree that never ends");
    }

    FakeKernel& m_kernel;
    GuestAddr m_root;
    GuestAddr m_rotated;
    unsigned m_steps{};
};

HostReturn insert_augmented(FakeKernel& k, GuestAddr node, GuestAddr root, GuestAddr rotated)
{
    RbTree{k, root, rotated}.insert_fixup(node);
    return {};
}

HostReturn insert_color(FakeKernel& k, GuestAddr node, GuestAddr root)
{
    return insert_augmented(k, node, root, {});
}

HostReturn erase(FakeKernel& k, GuestAddr node, GuestAddr root)
{
    RbTree{k, root, {}}.erase(node);
    return {};
}

/// The caller took the node out; its place below `parent` lacks a black one and holds no node.
HostReturn erase_color(FakeKernel& k, GuestAddr parent, GuestAddr root, GuestAddr rotated)
{
    RbTree{k, root, rotated}.erase_fixup({}, parent);
    return {};
}

template <bool Right>
HostReturn outermost(FakeKernel& k, GuestAddr root)
{
    return RbTree{k, root, {}}.outermost(k.memory().load<GuestAddr>(root), Right);
}

template <bool Right>
HostReturn neighbour(FakeKernel& k, GuestAddr node)
{
    return RbTree{k, {}, {}}.neighbour(node, Right);
}

HostReturn replace_node(FakeKernel& k, GuestAddr victim, GuestAddr fresh, GuestAddr root)
{
    RbTree tree{k, root, {}};
    const Node node = k.memory().load<Node>(victim);
    guest_store(k.memory(), fresh, node);
    for (const GuestAddr child : {node.left, node.right})
        if (!is_null(child))
            tree.set_parent(child, fresh);
    tree.change_child(victim, fresh, tree.parent(victim));
    return {};
}

HostReturn first_postorder(FakeKernel& k, GuestAddr root)
{
    const auto top = k.memory().load<GuestAddr>(root);
    return is_null(top) ? top : RbTree{k, root, {}}.deepest_left(top);
}

HostReturn next_postorder(FakeKernel& k, GuestAddr node)
{
    if (is_null(node))
        return node;
    RbTree tree{k, {}, {}};
    const GuestAddr up = tree.parent(node);
    if (is_null(up) || tree.child(up, false) != node || is_null(tree.child(up, true)))
        return up;
    return tree.deepest_left(tree.child(up, true));
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<insert_color>("rb_insert_color"),
    host_call<erase>("rb_erase"),
    host_call<insert_augmented>("__rb_insert_augmented"),
    host_call<erase_color>("__rb_erase_color"),
    host_call<outermost<false>>("rb_first"),
    host_call<outermost<true>>("rb_last"),
    host_call<neighbour<true>>("rb_next"),
    host_call<neighbour<false>>("rb_prev"),
    host_call<replace_node>("rb_replace_node"),
    host_call<replace_node>("rb_replace_node_rcu"),
    host_call<first_postorder>("rb_first_postorder"),
    host_call<next_postorder>("rb_next_postorder"),
});

} // namespace

std::span<const HostCall> rbtree_calls()
{
    return rows;
}

} // namespace kobox
