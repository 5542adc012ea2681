# The seeds' tables against the binary, rule packs that were changed, and the checker of the house rules against planted violations (label unit).
file(GLOB seed_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(file IN LISTS seed_tests)
  string(REGEX REPLACE "\\.py$" "" module ${file})
  string(REGEX REPLACE "^test_" "seeds." name ${module})
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/seeds.py ${module})
  set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 900 ENVIRONMENT DUMPFIX=$<TARGET_FILE:strapi-dumpfix>)
endforeach()
