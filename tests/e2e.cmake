# The programs from outside, in every build. RAPPORT_BUILD says where they
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
set(run_scenarios ${CMAKE_CURRENT_LIST_DIR}/script/run_scenarios.py)
if(EXISTS ${run_scenarios})
  add_test(NAME script/scenarios
           COMMAND ${PYTHON3} -B ${run_scenarios}
                   --rapport $<TARGET_FILE:rapport>
                   --author $<TARGET_FILE:rapport-author>)
  set_tests_properties(script/scenarios PROPERTIES TIMEOUT 300
                       SKIP_RETURN_CODE 77)
endif()
