// Text that looks like what editors write: words of several alphabets, some of them with quotes and backslashes.
#pragma once

#include "random.hpp"

#include <cstddef>
#include <string>

namespace dumpfix::gen {

enum class Lines { one, several };

/// At least `length` bytes of words, each with a space or (with `several`, after 15 words) line ends behind it.
std::string prose(Random& random, std::size_t length, Lines lines);

/// `text` with each byte of `unwanted` replaced by `by`.
std::string replaced(std::string text, const char* unwanted, char by);

} // namespace dumpfix::gen
