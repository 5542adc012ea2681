// Numbers spelled ahead, with what separates them from the next cell: a link table names each id many times over, and
// its ranks are small. Sixteen bytes are copied whatever the number, so the room behind must be there.
#pragma once

#include "base/digits.hpp"
#include "rewrite/id_index.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

/// A number and a separator (of up to two bytes).
struct NumberText {
  static constexpr std::int64_t limit = 1'000'000'000'000; ///< larger ones, and those below zero, do not fit
  std::array<char, 15> text;
  std::uint8_t size;

  NumberText() = default;
  NumberText(std::int64_t number, std::string_view separator) {
    std::array<char, digits_room + 2> all;
    char* const end = put_digits(all.data(), number);
    std::memcpy(end, separator.data(), separator.size());
    std::memcpy(text.data(), all.data(), text.size());
    size = static_cast<std::uint8_t>(static_cast<std::size_t>(end - all.data()) + separator.size());
  }
  char* put(char* p) const noexcept {
    std::memcpy(p, this, sizeof *this);
    return p + size;
  }
};
static_assert(sizeof(NumberText) == 16);

/// The ids of an index, by place.
class IdTexts {
public:
  /// False if an id does not fit: then there are none.
  bool make(const IdIndex& ids, std::string_view separator) {
    bool fit = true;
    texts_.reserve(ids.size());
    ids.each([&](std::int64_t id) {
      fit = fit && id >= 0 && id < NumberText::limit;
      if (fit) texts_.emplace_back(id, separator);
    });
    return fit;
  }
  char* put(char* p, std::uint32_t place) const noexcept { return texts_[place].put(p); }

private:
  std::vector<NumberText> texts_;
};

/// Small numbers, and others at their cost.
class RankTexts {
public:
  explicit RankTexts(std::string_view separator) : separator_(separator) {
    for (std::size_t n = 0; n < texts_.size(); ++n) texts_[n] = NumberText(static_cast<std::int64_t>(n), separator);
  }
  char* put(char* p, std::int64_t rank) const noexcept {
    if (static_cast<std::uint64_t>(rank) < texts_.size()) return texts_[static_cast<std::size_t>(rank)].put(p);
    p = put_digits(p, rank);
    std::memcpy(p, separator_.data(), separator_.size());
    return p + separator_.size();
  }

private:
  std::string_view separator_;
  std::array<NumberText, 512> texts_;
};

/// Counts up in decimal: the next number costs a digit or two.
class CountingText {
public:
  explicit CountingText(std::string_view separator) {
    text_.fill('0');
    std::memcpy(text_.data() + digits, separator.data(), separator.size());
    tail_ = separator.size();
  }
  void next() noexcept {
    ++value_;
    char* digit = text_.data() + digits - 1;
    while (*digit == '9') *digit-- = '0';
    ++*digit;
    if (digit < first_) first_ = digit;
  }
  std::int64_t value() const noexcept { return value_; }
  char* put(char* p) const noexcept {
    const char* const end = text_.data() + digits;
    const auto size = static_cast<std::size_t>(end - first_) + tail_;
    std::memcpy(p, first_, 16);
    if (size > 16) std::memcpy(p + 16, first_ + 16, 8);
    return p + size;
  }

private:
  static constexpr std::size_t digits = 20; // more than any count
  std::array<char, digits + 20> text_;      // zeros in front, the separator and room behind
  const char* first_ = text_.data() + digits;
  std::size_t tail_ = 0;
  std::int64_t value_ = 0;
};

} // namespace dumpfix::rewrite
