# Golden tests of the command line (label golden): one ctest per script of tests/cli, run by tests/cli/run.py; and byte identity on real dumps.
set(cli ${CMAKE_CURRENT_SOURCE_DIR}/cli)
file(GLOB cli_files CONFIGURE_DEPENDS RELATIVE ${cli} ${cli}/*/*)
foreach(file IN LISTS cli_files)
  if(file MATCHES "^data/" OR file MATCHES "/setup$" OR file MATCHES "\\.(exit|exact|glob|ignore)$" OR IS_DIRECTORY ${cli}/${file})
    continue()
  endif()
  string(REPLACE "/" "." name ${file})
  add_test(NAME cli.${name} COMMAND ${Python3_EXECUTABLE} ${cli}/run.py --binary $<TARGET_FILE:strapi-dumpfix> ${file})
  set_tests_properties(cli.${name} PROPERTIES LABELS golden TIMEOUT 900)
endforeach()

add_test(NAME cli-runner COMMAND ${Python3_EXECUTABLE} ${cli}/selftest.py)
set_tests_properties(cli-runner PROPERTIES LABELS golden TIMEOUT 900)

# Rules that change nothing give byte-identical output, however the input arrives; and the shipped rules do not see how it arrives either.
foreach(engine pg mariadb)
  add_test(NAME chunks.${engine} COMMAND ${cli}/chunks.sh $<TARGET_FILE:strapi-dumpfix> ${CMAKE_CURRENT_SOURCE_DIR}/fixtures/v3 ${engine})
  add_test(NAME two-ways.${engine} COMMAND ${cli}/two_ways.sh $<TARGET_FILE:strapi-dumpfix> ${PROJECT_SOURCE_DIR}/rules ${CMAKE_CURRENT_SOURCE_DIR}/fixtures/v3 ${engine})
  set_tests_properties(chunks.${engine} two-ways.${engine} PROPERTIES LABELS golden TIMEOUT 900)
endforeach()

include(${CMAKE_CURRENT_LIST_DIR}/seeds/seeds.cmake)
