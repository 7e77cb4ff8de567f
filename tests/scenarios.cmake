# What each scenario of the library promises: its ways, endings and repairs, and
# that no trick wins it.
if(TARGET rapport AND PYTHON3)
  add_test(NAME scenarios/ways
           COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_SOURCE_DIR}/scenarios/test_ways.py
                   $<TARGET_FILE:rapport>)
  add_test(NAME scenarios/check
           COMMAND rapport-author check
                   ${PROJECT_SOURCE_DIR}/scenarios/sent-by-the-court
                   ${PROJECT_SOURCE_DIR}/scenarios/_template)
  add_test(NAME scenarios/plays
           COMMAND rapport-author test
                   ${PROJECT_SOURCE_DIR}/scenarios/sent-by-the-court
                   ${PROJECT_SOURCE_DIR}/scenarios/_template)
  add_test(NAME scenarios/gates
           COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_SOURCE_DIR}/scenarios/test_gates.py
                   $<TARGET_FILE:rapport-author>)
  set_tests_properties(scenarios/ways scenarios/check scenarios/plays
                       scenarios/gates PROPERTIES TIMEOUT 300)
  if(RAPPORT_SANITIZE AND NOT RAPPORT_CHECKS) # as in e2e.cmake
    set_tests_properties(scenarios/gates PROPERTIES DISABLED TRUE)
  endif()
endif()

# With the configuration that trainers get (made from the vocabulary).
if(RAPPORT_CHECKS)
  add_test(NAME scenarios/luacheck
           COMMAND luacheck --no-color --quiet --no-cache .
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/scenarios)
  set_tests_properties(scenarios/luacheck PROPERTIES TIMEOUT 60)
endif()
