// The functions of rules that know the models: from a table, a v3 uid, a controller or an action to what v4 calls it.
// The spelling of an action is the v4 project's; without one it stays as the dump has it, and a warning tells.
#include "plan/plan.hpp"

namespace dumpfix::plan {

bool SitePlan::call(std::string_view function, const std::string& in, Outcome& out) const {
  const auto value = [&](std::string text) {
    out = {Outcome::value, std::move(text), nullptr};
    return true;
  };
  const auto of_controller = [&](const std::string& controller) -> const Entity* {
    for (const Entity& entity : entities_)
      if (entity.model != nullptr && entity.model->of_project() && entity.model->name == controller) return &entity;
    return nullptr;
  };
  if (function == "table_uid") {
    const Entity* entity = entity_of_table(in);
    if (entity == nullptr) {
      out = {};
      return true;
    }
    return value(entity->uid);
  }
  if (function == "v4_uid") {
    const Entity* entity = entity_of_uid(in);
    return value(entity != nullptr ? entity->uid : in);
  }
  if (function == "v4_api" || function == "v4_controller") {
    const Entity* entity = of_controller(in);
    const facts::Uid uid = facts::split_uid(entity != nullptr ? entity->uid : std::string_view());
    const std::string_view found = function == "v4_api" ? uid.package : uid.name;
    if (!uid.scope.empty() && !uid.package.empty()) return value(std::string(found));
    std::string guess = functions_.apply("kebab", {Outcome::value, in, nullptr}, fact_scope_, *this).text;
    if (function == "v4_api")
      guess = functions_.apply("singular", {Outcome::value, guess, nullptr}, fact_scope_, *this).text;
    return value(guess);
  }
  if (function == "v4_action") {
    const std::size_t dot = in.rfind('.');
    if (dot == std::string::npos) return value(in);
    const std::string controller = in.substr(0, dot), action = in.substr(dot + 1);
    Outcome api, v4_controller;
    call("v4_api", controller, api);
    call("v4_controller", controller, v4_controller);
    if (project_ != nullptr)
      if (const auto spelled = project_->action(api.text, v4_controller.text, action)) return value(*spelled);
    warn("the dump has the project's own action \"" + in +
         "\" in lower case only, and v4 deletes actions that it does not find: give --v4-project, or a rule in the map "
         "that names it");
    return value(action);
  }
  return false;
}

} // namespace dumpfix::plan
