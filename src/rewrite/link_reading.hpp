// How the rows of one join, component or morph table of v3 are read: where its columns stand, and what its type and
// field cells mean. Made once for a table, and kept while its rows stream by.
#pragma once

#include "dump/value.hpp"
#include "rewrite/collector.hpp"

#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dumpfix::rewrite {

/// What the type and field cells of a row stand for. They are few: each pair is worked out once, and then found by its
/// bytes in the dump.
class LinkKinds {
public:
  struct Kind {
    std::string type_cell, field_cell;
    std::int16_t type = -1, field = -1;
    bool known = true;
  };
  explicit LinkKinds(Collector& collector) : collector_(&collector) {}

  /// Views are of cells of the dump, with Reader::padding behind them.
  const Kind& of(std::string_view type, std::string_view field, dump::CellForm form, const dump::Lexis& lexis) {
    const std::uint64_t hash = mix(type) * 0x9E3779B97F4A7C15U + mix(field) * 0xC2B2AE3D27D4EB4FU;
    std::size_t at = hash >> 56;
    // A few neighbours are looked at: two pairs that share a place would throw each other out for every row.
    for (std::size_t i = 0; i < 8 && used_[at]; ++i, at = (at + 1) % kinds_.size())
      if (kinds_[at].type_cell == type && kinds_[at].field_cell == field) return kinds_[at];
    used_[at] = true;
    work_out(kinds_[at], type, field, form, lexis);
    return kinds_[at];
  }

private:
  static std::uint64_t mix(std::string_view cell) noexcept {
    std::uint64_t first = 0, last = 0;
    if (cell.empty()) return 0;
    std::memcpy(&first, cell.data(), sizeof first);
    if (cell.size() <= 8) return first << (64 - 8 * cell.size());
    std::memcpy(&last, cell.data() + cell.size() - 8, sizeof last);
    return first * 0xD6E8FEB86659FD93U ^ last;
  }
  void work_out(Kind& kind, std::string_view type, std::string_view field, dump::CellForm form,
                const dump::Lexis& lexis) {
    kind = {std::string(type), std::string(field), -1, -1, true};
    std::string type_text, field_text;
    const auto name = field.empty() ? std::nullopt : dump::decode(field, form, lexis, field_text);
    if (name) kind.field = collector_->field(*name);
    if (!type.empty())
      if (const auto v3 = dump::decode(type, form, lexis, type_text))
        kind.type = collector_->type(*v3, name.value_or(""));
    kind.known = collector_->takes_plain() || collector_->known(kind.type, kind.field);
  }

  Collector* collector_;
  std::array<Kind, 256> kinds_;
  std::array<bool, 256> used_{};
};

/// How the rows of a v3 table are read for one association: indexes of columns, -1 for one that is not there.
struct LinkReading {
  Collector* collector;
  int id, own, other, type, field, order;
  std::uint8_t source;
  std::unique_ptr<LinkKinds> kinds; ///< null where rows have neither type nor field
};

} // namespace dumpfix::rewrite
