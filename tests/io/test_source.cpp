// Sources: codecs by magic, frames and members in a row, any chunking, damage and cuts, and inputs that cannot be
// opened.
#include "io/decode.hpp"
#include "io/signals.hpp"
#include "io/source.hpp"
#include "support.hpp"

#include <doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

// `printf 'hello dump\n'` through `gzip -9 io-t.sql` 1.12 (name in the header) and `zstd` 1.5.4 (no content size).
constexpr std::string_view hello = "hello dump\n";
constexpr unsigned char hello_gz[] = {0x1f, 0x8b, 0x08, 0x08, 0xfc, 0x56, 0x02, 0x6b, 0x02, 0x03,
                                      0x69, 0x6f, 0x2d, 0x74, 0x2e, 0x73, 0x71, 0x6c, 0x00, 0xcb,
                                      0x48, 0xcd, 0xc9, 0xc9, 0x57, 0x48, 0x29, 0xcd, 0x2d, 0xe0,
                                      0x02, 0x00, 0x63, 0xbe, 0xa9, 0x4e, 0x0b, 0x00, 0x00, 0x00};
constexpr unsigned char hello_zst[] = {0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58, 0x59, 0x00, 0x00, 0x68, 0x65, 0x6c,
                                       0x6c, 0x6f, 0x20, 0x64, 0x75, 0x6d, 0x70, 0x0a, 0x76, 0x94, 0x7b, 0x92};

template <std::size_t N>
std::string bytes_of(const unsigned char (&bytes)[N]) {
  return {reinterpret_cast<const char*>(bytes), N};
}

/// A skippable frame (RFC 8878, 3.1.2): magic, length, content.
std::string skippable(char nibble) {
  return std::string{static_cast<char>(0x50 + nibble), 0x2a, 0x4d, 0x18, 3, 0, 0, 0} + "abc";
}

/// `bytes` decoded by the decoder alone, fed `chunk` bytes at a time.
std::string decoded(Codec codec, std::string bytes, std::size_t chunk, std::size_t step) {
  auto raw = memory_source(std::move(bytes), chunk, "x");
  auto source = codec == Codec::zstd ? decode_zstd(std::move(raw)) : decode_gzip(std::move(raw));
  return drain(*source, step);
}

} // namespace

TEST_CASE("a codec is told by its magic") {
  CHECK(codec_of("-- d") == Codec::none);
  CHECK(codec_of("") == Codec::none);
  CHECK(codec_of("\x1f") == Codec::none);
  CHECK(codec_of("\x1f\x8b") == Codec::gzip);
  CHECK(codec_of("\x28\xb5\x2f") == Codec::none);
  CHECK(codec_of("\x28\xb5\x2f\xfd") == Codec::zstd);
  CHECK(codec_of("\x50\x2a\x4d\x18") == Codec::zstd);
  CHECK(codec_of("\x5f\x2a\x4d\x18") == Codec::zstd);
  CHECK(codec_of("\x60\x2a\x4d\x18") == Codec::none);
}

TEST_CASE("what the gzip and zstd programs write is read") {
  CHECK(decoded(Codec::gzip, bytes_of(hello_gz), 0, 4096) == hello);
  CHECK(decoded(Codec::zstd, bytes_of(hello_zst), 0, 4096) == hello);
}

TEST_CASE("a round trip at any chunking, frames and members in a row") {
  const std::string a = sample(300'000), b = sample(70'001, 7);
  const std::string gzip =
      gzip_member(a, "articles.sql") + gzip_member("") + gzip_member(b, std::string(700, 'n')) + bytes_of(hello_gz);
  const std::string zstd =
      skippable(0) + zstd_frame(a, 1) + zstd_frame("") + skippable(15) + zstd_frame(b, 6) + bytes_of(hello_zst);
  const std::string all = a + b + std::string(hello);
  for (std::size_t chunk : {1, 7, 4096, 0}) {
    for (std::size_t step : {1, 7, 4096, 1 << 20}) {
      CAPTURE(chunk);
      CAPTURE(step);
      CHECK((decoded(Codec::gzip, gzip, chunk, step) == all));
      CHECK((decoded(Codec::zstd, zstd, chunk, step) == all));
    }
  }
}

TEST_CASE("files, plain and compressed, through open_source") {
  Scratch scratch;
  const std::string text = sample(3'000'000); // more than the ring of the decoder's thread holds
  struct {
    const char* name;
    std::string bytes;
    std::string_view content;
  } const files[] = {
      {"plain.gz", text, text}, // the name says nothing
      {"a.sql", zstd_frame(text.substr(0, 1'500'000)) + zstd_frame(text.substr(1'500'000)), text},
      {"b.sql", gzip_member(text.substr(0, 10)) + gzip_member(text.substr(10)), text},
      {"empty", "", ""},
      {"short", "--", "--"},
      {"empty.zst", zstd_frame(""), ""},
  };
  for (const auto& file : files) {
    CAPTURE(file.name);
    write_file(scratch.path(file.name), file.bytes);
    for (std::size_t chunk : {7, 4096, 0}) {
      auto source = chunked_source(open_source(scratch.path(file.name)), chunk);
      CHECK(source->name() == scratch.path(file.name));
      CHECK((drain(*source, 100'000) == file.content));
    }
  }
}

TEST_CASE("a decoder that is not read to its end is put away") {
  Scratch scratch;
  write_file(scratch.path("a"), zstd_frame(sample(5'000'000)));
  auto source = open_source(scratch.path("a"));
  CHECK(take(*source, 10) == sample(10));
  source.reset(); // the ring is full, and the thread waits for room

  Pipe pipe; // the thread waits for a pipe that nobody writes to
  Redirect input(STDIN_FILENO, pipe.reader());
  REQUIRE(::write(pipe.writer(), hello_zst, sizeof hello_zst) == sizeof hello_zst);
  auto waiting = open_source("-");
  CHECK(take(*waiting, hello.size()) == hello);
  ::usleep(50'000); // by now it waits
  waiting.reset();
}

TEST_CASE("data that are cut name the byte where they end") {
  const std::string text = sample(200'000);
  struct {
    const char* codec;
    std::string bytes;
  } const cases[] = {{"zstd", zstd_frame("first") + zstd_frame(text)},
                     {"gzip", gzip_member("first") + gzip_member(text, "n")}};
  Scratch scratch;
  for (const auto& one : cases) {
    const std::size_t first = one.codec[0] == 'z' ? zstd_frame("first").size() : gzip_member("first").size();
    for (std::size_t size :
         {first + 1, first + 6, first + 12, one.bytes.size() / 2, one.bytes.size() - 9, one.bytes.size() - 1}) {
      CAPTURE(one.codec);
      CAPTURE(size);
      write_file(scratch.path("cut"), one.bytes.substr(0, size));
      for (std::size_t chunk : {1, 4096}) {
        auto source = chunked_source(open_source(scratch.path("cut")), chunk);
        const Problem problem = problem_of([&] { drain(*source); });
        CHECK(problem.code == Code::bad_compression);
        CHECK(problem.exit == ExitCode::bad_dump);
        CHECK(problem.place.file == scratch.path("cut"));
        CHECK(problem.place.byte == size);
        CHECK(problem.what == "the " + std::string(one.codec) + " data end early, at byte " + std::to_string(size) +
                                  " of the compressed file");
        CHECK(problem.hint == "the file was cut; copy it or make it again");
      }
    }
    write_file(scratch.path("cut"), one.bytes.substr(0, first)); // between two frames: nothing is missing
    CHECK(drain(*open_source(scratch.path("cut"))) == "first");
  }
}

TEST_CASE("damaged data are refused, after the bytes before the damage") {
  auto flipped = [](std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    return bytes;
  };
  const std::string gz = bytes_of(hello_gz), zst = bytes_of(hello_zst);
  struct {
    Codec codec;
    std::string bytes;
    std::string_view before; ///< what is handed out before the failure
    std::string what;
  } const cases[] = {
      {Codec::gzip, flipped(gz, 33), "hello dump\n",
       "the gzip data are damaged at byte 40 of the compressed file: wrong checksum or length"},
      {Codec::gzip, flipped(gz, 36), "hello dump\n",
       "the gzip data are damaged at byte 40 of the compressed file: wrong checksum or length"},
      {Codec::gzip, gz + "junk", "hello dump\n",
       "the gzip data are damaged at byte 40 of the compressed file: bytes that are no gzip member follow the last "
       "one"},
      {Codec::gzip, gz + std::string(2, '\0') + "\x1f\x8b", "hello dump\n",
       "the gzip data are damaged at byte 42 of the compressed file: bytes that are no gzip member follow the last "
       "one"},
      {Codec::zstd, flipped(zst, 21), "hello dump\n",
       "the zstd data are damaged at byte 20 of the compressed file: Restored data doesn't match checksum"},
      {Codec::zstd, zst + "junkjunk", "hello dump\n",
       "the zstd data are damaged at byte 24 of the compressed file: Unknown frame descriptor"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.what);
    auto raw = memory_source(one.bytes, 0, "x");
    auto decoder = one.codec == Codec::zstd ? decode_zstd(std::move(raw)) : decode_gzip(std::move(raw));
    auto source = read_ahead(std::move(decoder), [] {});
    std::string got;
    const Problem problem = problem_of([&] {
      char c;
      while (source->read({&c, 1}) == 1) got += c;
    });
    CHECK(problem.code == Code::bad_compression);
    CHECK(problem.what == one.what);
    CHECK(one.before.starts_with(got));
    CHECK(problem_of([&] { drain(*source); }).what == one.what); // and again
  }
}

TEST_CASE("a gzip header with every optional field may be cut anywhere") {
  // RFC 1952, 2.3: FEXTRA, FNAME, FCOMMENT and FHCRC (the low half of the header's CRC-32), over hello_gz's own data.
  std::string header("\x1f\x8b\x08\x1e\x01\x02\x03\x04\x02\x03", 10);
  header += std::string("\x05\0abcde", 7) + std::string("name.sql\0", 9) + std::string("a comment\0", 10);
  std::uint32_t crc = ~0U;
  for (unsigned char c : header) {
    crc ^= c;
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xEDB88320U : crc >> 1;
  }
  crc = ~crc;
  const std::string data = bytes_of(hello_gz).substr(19);
  const std::string checked = header + static_cast<char>(crc & 0xff) + static_cast<char>(crc >> 8 & 0xff) + data;
  const std::string wrong = header + static_cast<char>((crc & 0xff) ^ 1) + static_cast<char>(crc >> 8 & 0xff) + data;
  for (std::size_t chunk = 1; chunk <= checked.size(); ++chunk) {
    CAPTURE(chunk);
    CHECK(decoded(Codec::gzip, checked + checked + bytes_of(hello_gz), chunk, 100) ==
          "hello dump\nhello dump\nhello dump\n");
    CHECK(problem_of([&] { decoded(Codec::gzip, wrong, chunk, 100); }).code == Code::bad_compression);
  }
}

TEST_CASE("what comes before a cut does not depend on how it is asked for") {
  const std::string text = sample(200'000);
  for (Codec codec : {Codec::zstd, Codec::gzip}) {
    const std::string whole = codec == Codec::zstd ? zstd_frame(text) : gzip_member(text);
    const std::string cut = whole.substr(0, whole.size() - 2);
    for (std::size_t chunk : {7, 4096, 0})
      for (std::size_t step : {1, 10'007, 1 << 20}) {
        CAPTURE(chunk);
        CAPTURE(step);
        auto raw = memory_source(cut, chunk);
        auto source = codec == Codec::zstd ? decode_zstd(std::move(raw)) : decode_gzip(std::move(raw));
        std::string got, buffer(step, ' ');
        const Problem problem = problem_of([&] {
          while (std::size_t count = source->read({buffer.data(), step})) got.append(buffer, 0, count);
        });
        CHECK(problem.code == Code::bad_compression);
        CHECK((got == text)); // only the checksum is missing
      }
  }
}

TEST_CASE("zero bytes after the last gzip member are padding") {
  CHECK(decoded(Codec::gzip, bytes_of(hello_gz) + std::string(512, '\0'), 7, 4096) == hello);
}

TEST_CASE("a zstd window beyond 128 MiB is answered with what to do") {
  // RFC 8878, 3.1.1.1: descriptor 0 (no size, no checksum), window descriptor exponent 18: 2^28 bytes.
  const std::string wide =
      std::string("\x28\xb5\x2f\xfd", 4) + '\0' + static_cast<char>(18 << 3) + std::string("\x01\x00\x00", 3);
  const Problem problem = problem_of([&] { decoded(Codec::zstd, wide, 0, 10); });
  CHECK(problem.what == "the zstd data need a window of more than 128 MiB (made with --long or --ultra)");
  CHECK(problem.hint == "decode them outside: zstd -dc --long=31 FILE | strapi-dumpfix");
}

TEST_CASE("inputs that cannot be opened say what to do") {
  Scratch scratch;
  const std::string dir = scratch.path("dump");
  REQUIRE(::mkdir(dir.c_str(), 0700) == 0);
  write_file(scratch.path("there.sql.gz"), "");
  auto check = [](const std::string& path, const std::string& what, const std::string& hint) {
    const Problem problem = problem_of([&] { open_source(path); });
    CHECK(problem.code == Code::no_input);
    CHECK(problem.exit == ExitCode::no_input);
    CHECK(problem.place.file == path);
    CHECK(problem.what == what);
    CHECK(problem.hint == hint);
  };
  const std::string none = scratch.path("none.sql"), there = scratch.path("there.sql");
  check(none, "cannot open \"" + none + "\": No such file or directory",
        "check the path; without one, or with \"-\", standard input is read");
  check(there, "cannot open \"" + there + "\": No such file or directory",
        "\"" + there + ".gz\" is there, and can be read as it is");
  const std::string what = "\"" + dir + "\" is a directory",
                    restore = "pg_restore -f - \"" + dir + "\" | strapi-dumpfix";
  check(dir, what,
        "name the dump file itself; for a directory made by pg_dump -Fd: " + restore +
            "; those of mydumper are not supported");
  write_file(dir + "/@.json", "{}");
  check(dir, what, "dumps by MySQL Shell are not supported; make one with mysqldump or mariadb-dump");
  write_file(dir + "/metadata", "");
  check(dir, what, "dumps by mydumper are not supported; make one with mysqldump or mariadb-dump");
  write_file(dir + "/toc.dat", "PGDMP");
  check(dir, what, "this is a dump by pg_dump -Fd; turn it into plain SQL: " + restore);
}

TEST_CASE("standard input: a pipe, a file from its offset, a directory, closed") {
  const std::string text = sample(200'000);
  {
    Pipe pipe;
    Redirect input(STDIN_FILENO, pipe.reader());
    const std::string frame = zstd_frame(text);
    std::thread writer([&] { // byte by byte at first, so that the magic comes in pieces
      for (std::size_t i = 0; i < 8; ++i) [[maybe_unused]] ssize_t n = ::write(pipe.writer(), frame.data() + i, 1);
      [[maybe_unused]] ssize_t n = ::write(pipe.writer(), frame.data() + 8, frame.size() - 8);
      pipe.close_write();
    });
    auto source = open_source("-");
    CHECK(source->name() == "<stdin>");
    CHECK((drain(*source) == text));
    writer.join();
  }
  Scratch scratch;
  write_file(scratch.path("f"), text);
  {
    const int fd = ::open(scratch.path("f").c_str(), O_RDONLY);
    ::lseek(fd, 1000, SEEK_SET);
    Redirect input(STDIN_FILENO, fd);
    CHECK((drain(*open_source("-")) == text.substr(1000)));
    ::close(fd);
  }
  {
    const int fd = ::open(scratch.dir().c_str(), O_RDONLY);
    Redirect input(STDIN_FILENO, fd);
    CHECK(problem_of([] { open_source("-"); }).what == "\"<stdin>\" is a directory");
    ::close(fd);
  }
  {
    const int null = ::open("/dev/null", O_RDONLY);
    Redirect input(STDIN_FILENO, null);
    ::close(STDIN_FILENO);
    CHECK(problem_of([] { open_source("-"); }).what == "standard input is closed");
    ::close(null);
  }
}

TEST_CASE("memory and chunked sources hand out no more than a chunk") {
  for (std::size_t chunk : {1, 7, 4096}) {
    char buffer[10'000];
    auto memory = memory_source(sample(9'000), chunk);
    CHECK(memory->name() == "<memory>");
    CHECK(memory->read(buffer) == chunk);
    auto chunked = chunked_source(memory_source(sample(9'000)), chunk);
    CHECK(chunked->read(buffer) == chunk);
    CHECK(drain(*chunked, 5'000) == sample(9'000).substr(chunk));
  }
}
