# The documentation, executed (label golden): every ```rules block of README.md and docs/*.md, their links, the option table. See tests/docs/run.py.
add_test(NAME docs COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/docs/run.py --binary $<TARGET_FILE:strapi-dumpfix>)
set_tests_properties(docs PROPERTIES LABELS golden TIMEOUT 900)
