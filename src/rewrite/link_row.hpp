// One row of a link, component or morph table while it waits for the rows that it connects.
#pragma once

#include "plan/table_plan.hpp"

#include <cstdint>

namespace dumpfix::rewrite {

/// One row that waits. Types and fields are indexes into those of its collector.
struct LinkRow {
  std::int64_t id = 0; ///< v3's row id (column storage: the owner's id, or that of one of its many)
  std::int64_t own = 0;
  std::int64_t other = 0;
  std::int32_t order = 0;       ///< v3's column is an int on both engines
  std::uint32_t own_rank = 0;   ///< rank of this row among those of its other end
  std::uint32_t other_rank = 0; ///< rank of this row among those of its owner
  std::int16_t type = -1;       ///< index into the collector's types
  std::int16_t field = -1;      ///< index into the collector's fields
  bool has_order = false;
  bool inverse = false;    ///< from the inverse side's column
  bool counts = false;     ///< stands for a row of the v3 table in the account
  std::uint8_t source = 0; ///< index into the collector's sources
};

/// The link that `value` of an extracted column is, in the row `id`.
inline LinkRow link_of(const plan::Extraction& extraction, std::int64_t id, std::int64_t value) noexcept {
  LinkRow out;
  const bool turned = extraction.side != plan::Extraction::Side::owner;
  out.inverse = extraction.side == plan::Extraction::Side::inverse;
  out.own = turned ? value : id;
  out.other = turned ? id : value;
  out.id = out.inverse ? value : id;
  return out;
}

} // namespace dumpfix::rewrite
