// Names that v3 made smaller than they were.
#include "facts/models.hpp"
#include "facts/words.hpp"

#include <algorithm>

namespace dumpfix::facts {

std::string recovered_name(const Model& model) {
  if (model.component || model.scope != "application") return model.name;
  for (const std::string& source : {singular(model.table), model.display_name, singular(model.display_name)}) {
    const std::string candidate = kebab_case(source);
    std::string joined = candidate;
    joined.erase(std::remove(joined.begin(), joined.end(), '-'), joined.end());
    if (joined == model.name && candidate != model.name) return candidate;
  }
  return model.name;
}

} // namespace dumpfix::facts
