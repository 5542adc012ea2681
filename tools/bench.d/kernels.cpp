// The dump room's kernels in one process, without I/O, against memcpy of the same bytes.
//
//   dumpfix-kernels pg|mysql FILE TABLE [ROUNDS]
//
// The bytes are the rows of TABLE with what stands between them, from a dump in FILE. Each round runs every kernel
// once; the median CPU time of ROUNDS (default 5) counts. One line for each kernel goes to standard output, with tabs:
//   kernel  MB/s  million rows/s (0: not told apart)  speed as a share of memcpy's
// Reading copies the bytes into the reader's buffer, as read(2) would, so each kernel does memcpy's work first.
#include "dump/reader.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <time.h>
#include <vector>

namespace {

using dumpfix::Dialect;
using dumpfix::dump::Piece;
using dumpfix::dump::PieceKind;
using dumpfix::dump::Reader;
using dumpfix::dump::Row;

/// Bytes in memory as a source for the reader.
struct Memory {
  std::string_view rest;

  static std::size_t read(void* self, char* into, std::size_t size) {
    std::string_view& rest = static_cast<Memory*>(self)->rest;
    const std::size_t count = std::min(size, rest.size());
    std::memcpy(into, rest.data(), count);
    rest.remove_prefix(count);
    return count;
  }
};

/// What a kernel found: rows (or 0), and a number that depends on everything it looked at.
struct Result {
  std::uint64_t rows = 0;
  std::uint64_t check = 0;
};

template <class Visit>
Result each_piece(std::string_view bytes, Dialect dialect, Visit visit) {
  Memory memory{bytes};
  Reader reader(&Memory::read, &memory, "<memory>", dialect);
  Result result;
  Piece piece;
  while (reader.next(piece))
    if (piece.has_rows()) visit(reader, piece, result);
  return result;
}

/// In pieces of 64 KiB into a ring of 4 MiB, as a filter would that looks at nothing.
Result copy(std::string_view bytes, Dialect) {
  constexpr std::size_t step = 64 * 1024;
  static std::vector<char> ring(4 << 20);
  std::size_t at = 0;
  for (std::size_t done = 0; done < bytes.size(); done += step) {
    const std::size_t count = std::min(step, bytes.size() - done);
    std::memcpy(ring.data() + at, bytes.data() + done, count);
    at = (at + step) % ring.size();
  }
  asm volatile("" : : "r"(ring.data()) : "memory"); // the copies have a reader, as far as the compiler knows
  return {};
}

Result blocks(std::string_view bytes, Dialect dialect) {
  return each_piece(bytes, dialect, [](Reader& reader, const Piece&, Result& result) {
    std::string_view block; // as Rewriter passes on rows that it need not count
    if (reader.next_statements(block)) result.check += block.size();
    while (reader.next_block(block)) result.check += block.size();
  });
}

Result rows(std::string_view bytes, Dialect dialect) {
  return each_piece(bytes, dialect, [](Reader& reader, const Piece&, Result& result) {
    Row row;
    for (; reader.next_row(row); ++result.rows) result.check += row.body.size();
  });
}

Result cells(std::string_view bytes, Dialect dialect) {
  static std::vector<std::string_view> split;
  return each_piece(bytes, dialect, [](Reader& reader, const Piece& piece, Result& result) {
    const bool is_copy = piece.kind == PieceKind::copy;
    Row row;
    for (; reader.next_row(row); ++result.rows) {
      if (!dumpfix::dump::split_cells(row.body, is_copy, reader.lexis(), split)) throw std::runtime_error("a bad row");
      result.check += split.size();
    }
  });
}

struct Kernel {
  const char* name;
  Result (*run)(std::string_view, Dialect);
  std::vector<double> seconds;
  Result result;
};

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// The span of `dump` from the first to the last row piece of `table`.
std::string_view rows_of(std::string_view dump, std::string_view table, Dialect dialect) {
  std::size_t begin = dump.size();
  std::size_t end = 0;
  Memory memory{dump};
  Reader reader(&Memory::read, &memory, "<memory>", dialect);
  Piece piece;
  bool inside = false;
  while (reader.next(piece)) {
    if (inside) end = piece.byte;
    const std::size_t at = piece.has_rows() ? piece.bytes.find(table) : std::string_view::npos;
    const char behind = at == std::string_view::npos ? '\0' : piece.bytes[at + table.size()];
    inside = behind == ' ' || behind == '`' || behind == '"';
    if (inside) begin = std::min<std::size_t>(begin, piece.byte);
  }
  if (end <= begin) throw std::runtime_error("no rows of " + std::string(table));
  return dump.substr(begin, end - begin);
}

void measure(std::string_view bytes, Dialect dialect, int rounds) {
  Kernel kernels[] = {{"memcpy", copy, {}, {}},
                      {"next_block", blocks, {}, {}},
                      {"next_row", rows, {}, {}},
                      {"next_row, split_cells", cells, {}, {}}};
  for (int round = 0; round < rounds; ++round)
    for (Kernel& kernel : kernels) {
      const double before = cpu_seconds();
      kernel.result = kernel.run(bytes, dialect);
      kernel.seconds.push_back(cpu_seconds() - before);
    }
  if (kernels[2].result.rows != kernels[3].result.rows) throw std::runtime_error("two kernels count other rows");
  const double reference = median(kernels[0].seconds);
  for (const Kernel& kernel : kernels) {
    const double seconds = median(kernel.seconds);
    std::printf("%s\t%.0f\t%.2f\t%.3f\n", kernel.name, static_cast<double>(bytes.size()) / seconds / 1e6,
                static_cast<double>(kernel.result.rows) / seconds / 1e6, reference / seconds);
  }
}

} // namespace

int main(int argc, char** argv) {
  const std::string_view engine = argc > 1 ? argv[1] : "";
  const int rounds = argc == 5 ? std::atoi(argv[4]) : 5;
  if (argc < 4 || argc > 5 || (engine != "pg" && engine != "mysql") || rounds < 1) {
    std::fputs("usage: dumpfix-kernels pg|mysql FILE TABLE [ROUNDS]\n", stderr);
    return 64;
  }
  try {
    const Dialect dialect = engine == "pg" ? Dialect::postgres : Dialect::mysql;
    std::ifstream file(argv[2], std::ios::binary);
    if (!file) throw std::runtime_error(std::string(argv[2]) + ": cannot be opened");
    const std::string dump{std::istreambuf_iterator<char>(file), {}};
    measure(rows_of(dump, argv[3], dialect), dialect, rounds);
  } catch (const dumpfix::Failure&) {
    std::fputs("dumpfix-kernels: the dump cannot be read\n", stderr);
    return 65;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "dumpfix-kernels: %s\n", e.what());
    return 1;
  }
}
