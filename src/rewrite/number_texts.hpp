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

  NumberText() = default; ///< with {}: no text
  NumberText(std::int64_t number, std::string_view separator) {
    std::array<char, digits_room + 2> all;
    char* const end = put_digits(all.data(), number);
    separator.copy(end, separator.size());
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
  /// Spells them all, or none if one does not fit.
  void make(const IdIndex& ids, std::string_view separator) {
    bool fit = true;
    texts_.reserve(ids.size());
    ids.each([&](std::int64_t id) {
      fit = fit && id >= 0 && id < NumberText::limit;
      if (fit) texts_.emplace_back(id, separator);
    });
    if (!fit) std::vector<NumberText>().swap(texts_);
  }
  /// Null if none is spelled.
  const NumberText* data() const noexcept { return texts_.data(); }

private:
  std::vector<NumberText> texts_;
};

/// Small numbers, and any others at their cost.
class RankTexts {
public:
  explicit RankTexts(std::string_view separator) : separator_(separator) {
    for (std::size_t n = 0; n < texts_.size(); ++n) texts_[n] = NumberText(static_cast<std::int64_t>(n), separator);
  }
  static constexpr std::size_t most = 512;
  const NumberText* data() const noexcept { return texts_.data(); }
  /// Any number.
  char* put_any(char* p, std::int64_t number) const noexcept {
    p = put_digits(p, number);
    std::memcpy(p, separator_.data(), separator_.size());
    return p + separator_.size();
  }

private:
  std::string_view separator_;
  std::array<NumberText, most> texts_;
};

/// Counts up in decimal: all digits but the last are spelled once for ten numbers.
class CountingText {
public:
  explicit CountingText(std::string_view separator) : separator_(separator) {}
  std::int64_t value() const noexcept { return 10 * tens_value_ + (last_ - '0'); }
  __attribute__((always_inline)) char* put_next(char* p) noexcept {
    if (++last_ > '9') {
      last_ = '0';
      tens_ = NumberText(++tens_value_, {});
    }
    p = tens_.put(p);
    *p++ = last_;
    p[0] = separator_[0];
    p[1] = separator_[separator_.size() - 1];
    return p + separator_.size();
  }

private:
  std::string_view separator_;
  NumberText tens_{}; ///< of a number below ten: nothing
  std::int64_t tens_value_ = 0;
  char last_ = '0';
};

} // namespace dumpfix::rewrite
