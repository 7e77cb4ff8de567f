# What each scenario of the library promises: its ways, endings and repairs.
if(TARGET rapport AND PYTHON3)
  add_test(NAME scenarios/ways
           COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_SOURCE_DIR}/scenarios/test_ways.py
                   $<TARGET_FILE:rapport>)
  add_test(NAME scenarios/check
           COMMAND rapport-author check
                   ${PROJECT_SOURCE_DIR}/scenarios/sent-by-the-court
                   ${PROJECT_SOURCE_DIR}/scenarios/_template)
  set_tests_properties(scenarios/ways scenarios/check PROPERTIES TIMEOUT 120)
endif()
