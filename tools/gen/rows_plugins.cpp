// Rows of the tables that Strapi and its plugins own: administrators, files and where they are used, roles and users.
#include "rows.hpp"

#include "prose.hpp"

#include <cstdio>

namespace dumpfix::gen {
namespace {

std::string hex(std::uint64_t bits) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(bits));
  return digits;
}

/// The JSON of an image's four smaller forms.
std::string formats(const std::string& hash) {
  std::string out = "{";
  for (const char* size : {"thumbnail", "small", "medium", "large"}) {
    const std::string name = size;
    if (out.size() > 1) out += ", ";
    out += '"' + name + R"(": {"ext": ".jpg", "url": "/uploads/)" + name + '_' + hash + R"(.jpg", "hash": ")" + name +
           '_' + hash + R"(", "mime": "image/jpeg", "name": ")" + name +
           R"(_x.jpg", "path": null, "size": 12.3, "width": 245, "height": 156})";
  }
  return out + '}';
}

/// Of the length and the letters of a bcrypt hash.
std::string password(Random& random) {
  const std::string end = hex(random.bits());
  const std::string middle = hex(random.bits());
  const std::string start = hex(random.bits());
  return "$2a$10$" + start + middle + end + "abcde";
}

} // namespace

void write_administrators(Writer& out) {
  out.begin_table(table("strapi_administrator"));
  out.begin_row();
  out.number(1);
  out.text("Ada");
  out.text("Admin");
  out.null();
  out.text("ada@example.com");
  out.text("$2a$10$0123456789abcdef0123456789abcdef0123456789abcdefabcde");
  out.null();
  out.null();
  out.boolean(true);
  out.boolean(false);
  out.null();
  out.end_row();
  out.end_table();
}

void write_files(Writer& out, Random& random, const Counts& counts) {
  constexpr std::uint32_t authors = 20;
  out.begin_table(table("upload_file"));
  for (std::int64_t id = 1; id <= counts.files; ++id) {
    const std::string hash = hex(random.bits());
    out.begin_row();
    out.number(id);
    out.text("image_" + hash + ".jpg");
    if (random.below(2) != 0)
      out.null();
    else
      out.text(prose(random, 30, Lines::one));
    out.null();
    out.number(200 + random.below(3000));
    out.number(200 + random.below(3000));
    out.text(formats(hash));
    out.text(hash);
    out.text(".jpg");
    out.text("image/jpeg");
    out.literal("123.45");
    out.text("/uploads/" + hash + ".jpg");
    out.null();
    out.text("local");
    out.null();
    out.number(1 + random.below(authors));
    out.number(1 + random.below(authors));
    out.time(random);
    out.time(random);
    out.end_row();
  }
  out.end_table();
}

void write_file_morphs(Writer& out, Random& random, const Counts& counts) {
  constexpr const char* types[] = {"articles", "categories", "users-permissions_user", "components_blocks_images"};
  constexpr const char* fields[] = {"cover", "gallery", "avatar"};
  out.begin_table(table("upload_file_morph"));
  for (std::int64_t id = 1; id <= counts.file_morphs; ++id) {
    out.begin_row();
    out.number(id);
    out.number(1 + random.below(counts.files));
    out.number(1 + random.below(counts.articles));
    out.text(types[random.below(4)]);
    out.text(fields[random.below(3)]);
    out.number(1 + random.below(5));
    out.end_row();
  }
  out.end_table();
}

void write_roles(Writer& out) {
  constexpr const char* names[] = {"Authenticated", "Public", "Editor"};
  constexpr const char* types[] = {"authenticated", "public", "editor"};
  out.begin_table(table("users-permissions_role"));
  for (int role = 0; role < 3; ++role) {
    out.begin_row();
    out.number(role + 1);
    out.text(names[role]);
    out.text("a role");
    out.text(types[role]);
    out.null();
    out.null();
    out.end_row();
  }
  out.end_table();
}

void write_users(Writer& out, Random& random, const Counts& counts) {
  out.begin_table(table("users-permissions_user"));
  for (std::int64_t id = 1; id <= counts.users; ++id) {
    const std::string name = "user" + std::to_string(id);
    out.begin_row();
    out.number(id);
    out.text(name);
    out.text(name + "@example.com");
    out.text("local");
    out.text(password(random));
    out.null();
    out.null();
    out.boolean(random.below(2) != 0);
    out.boolean(false);
    out.number(1 + random.below(3));
    out.null();
    out.null();
    out.time(random);
    out.time(random);
    out.end_row();
  }
  out.end_table();
}

} // namespace dumpfix::gen
