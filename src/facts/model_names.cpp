// Names that v3 made smaller than they were: what else the dump says of a model may tell where its words end.
// A name is only ever recovered to one that v3 would have made the same small name of.
#include "facts/models.hpp"
#include "facts/words.hpp"

#include <algorithm>

namespace dumpfix::facts {

std::string recovered_name(const Model& model) {
  if (!model.of_project()) return model.name;
  for (const std::string& source : {singular(model.table), model.display_name, singular(model.display_name)}) {
    const std::string candidate = kebab_case(source);
    std::string joined = candidate;
    joined.erase(std::remove(joined.begin(), joined.end(), '-'), joined.end());
    if (joined == model.name && candidate != model.name) return candidate;
  }
  return model.name;
}

std::string recovered_uid(const Model& model) {
  return model.uid.substr(0, model.uid.size() - model.name.size()) + recovered_name(model);
}

} // namespace dumpfix::facts
