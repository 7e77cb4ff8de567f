# The programs from outside. RAPPORT_BUILD says where they
# are; exit status 77 means that something a test needs is not there.
if(NOT (TARGET rapport AND TARGET rapport-author AND PYTHON3))
  return()
endif()
file(GLOB stories CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/e2e/test_*.py)
foreach(story IN LISTS stories)
  get_filename_component(name ${story} NAME_WE)
  string(REGEX REPLACE "^test_" "" name ${name})
  add_test(NAME e2e/${name} COMMAND ${PYTHON3} -B ${story})
  set_tests_properties(e2e/${name} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
                       ENVIRONMENT RAPPORT_BUILD=${CMAKE_BINARY_DIR})
endforeach()

# Scenarios as language tests, through both programs.
add_test(NAME script/scenarios
         COMMAND ${PYTHON3} -B
                 ${CMAKE_CURRENT_LIST_DIR}/script/run_scenarios.py
                 --rapport $<TARGET_FILE:rapport>
                 --author $<TARGET_FILE:rapport-author>
                 $<$<NOT:$<BOOL:${RAPPORT_SANITIZE}>>:--check-memory>
         COMMAND_EXPAND_LISTS)
set_tests_properties(script/scenarios PROPERTIES TIMEOUT 600)

# The window, a thousand scenarios, ten thousand exchanges and all planted
# defects take minutes. The everyday build and what people run are worth that;
# clang and tiny capacities go through the rest.
if(RAPPORT_SANITIZE AND NOT RAPPORT_CHECKS)
  set_tests_properties(e2e/window e2e/live e2e/aloud e2e/pictures e2e/failing e2e/findings e2e/pages e2e/words
                       script/scenarios PROPERTIES DISABLED TRUE)
endif()
