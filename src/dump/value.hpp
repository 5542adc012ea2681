// One cell: from the bytes in the dump to the value it stands for, and back, in the spelling of the statement it is in.
#pragma once

#include "dump/reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dumpfix::dump {

/// Where a cell stands: it decides how NULL, text and numbers are spelled.
enum class CellForm {
  copy,         ///< PostgreSQL COPY text format: \N, backslash escapes
  pg_literal,   ///< PostgreSQL INSERT: NULL, 'it''s', E'…', true, 12, '…'::type
  mysql_literal ///< MySQL INSERT: NULL, 'it\'s', 0x…, X'…', _binary '…', b'…', 12
};

/// True if the cell is SQL NULL.
inline bool is_null(std::string_view cell, CellForm form) noexcept {
  if (form == CellForm::copy) return cell.size() == 2 && cell[0] == '\\' && cell[1] == 'N';
  return cell.size() == 4 && (cell[0] | 32) == 'n' && (cell[1] | 32) == 'u' && (cell[2] | 32) == 'l' &&
         (cell[3] | 32) == 'l';
}

/// The value as text (UTF-8 or whatever bytes the dump holds), or nullopt for NULL. A view into the cell where nothing
/// had to be unescaped, else into `scratch`.
std::optional<std::string_view> decode(std::string_view cell, CellForm form, const Lexis& lexis, std::string& scratch);

/// Appends `value` as text literal of the form.
void encode_text(std::string_view value, CellForm form, const Lexis& lexis, std::string& out);
/// Appends NULL.
void encode_null(CellForm form, std::string& out);
/// Appends a number or other bare word that needs no quotes.
inline void encode_bare(std::string_view value, std::string& out) { out.append(value); }

/// The integer in a cell (quoted or not), or nullopt for NULL or anything else.
std::optional<std::int64_t> decode_integer(std::string_view cell, CellForm form) noexcept;

/// A boolean: t, true, 1, '1', 't', b'1' … → true; f, false, 0 … → false; NULL or anything else → nullopt.
std::optional<bool> decode_boolean(std::string_view cell, CellForm form) noexcept;

} // namespace dumpfix::dump
