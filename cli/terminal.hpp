#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace kobox::cli
{

enum class Colour : unsigned char
{
    none,
    bold,
    dim,
    red,
    green,
    yellow,
    blue,
};

/// Text for one stream: coloured only when the stream is a terminal and NO_COLOR is not set.
class Style
{
public:
    explicit Style(std::FILE* stream);
    [[nodiscard]] std::string operator()(Colour colour, std::string_view text) const;

private:
    bool m_colours;
};

} // namespace kobox::cli
