# Fuzz targets, and the tests of the project as a whole.
option(RAPPORT_CHECKS "Test the sources and the other builds too" OFF)
find_program(PYTHON3 python3)
include(${CMAKE_CURRENT_SOURCE_DIR}/e2e.cmake OPTIONAL)
if(NOT TARGET sdl_damage)
  include(${CMAKE_CURRENT_SOURCE_DIR}/sdl.cmake OPTIONAL)
endif()
include(${CMAKE_CURRENT_SOURCE_DIR}/scenarios.cmake)

# A realloc that always moves turns growing text into copying it.
if(RAPPORT_STRESS)
  get_property(every_test DIRECTORY PROPERTY TESTS)
  set_tests_properties(${every_test} PROPERTIES TIMEOUT 300)
endif()

# tests/fuzz/fuzz_NAME.c over the files in tests/fuzz/corpus/NAME. Under
# RAPPORT_FUZZ libFuzzer goes on from there for a moment, always the same way;
# `build/fuzz/tests/fuzz_NAME FOLDER` goes on for ever.
set(fuzz ${CMAKE_CURRENT_SOURCE_DIR}/fuzz)
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${fuzz}/fuzz_*.c)
add_custom_target(fuzzers)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(target ${source} NAME_WE)
  string(REGEX REPLACE "^fuzz_" "" name ${target})
  if(RAPPORT_FUZZ)
    add_executable(${target} ${source})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/found/${name})
    set(how -seed=1 -runs=3000 -max_total_time=20 -timeout=10
        -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/found/${name}-
        ${CMAKE_CURRENT_BINARY_DIR}/found/${name})
  else()
    add_executable(${target} ${source} ${fuzz}/replay.c)
    set(how)
  endif()
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}
                             ${PROJECT_SOURCE_DIR}/engine)
  target_link_libraries(${target} PRIVATE rapport_options rapport_test_options)
  foreach(room script record ui core base)
    if(TARGET ${room})
      target_link_libraries(${target} PRIVATE ${room})
    endif()
  endforeach()
  add_dependencies(fuzzers ${target})
  add_test(NAME fuzz/${name} COMMAND ${target} ${how} ${fuzz}/corpus/${name})
  set_tests_properties(fuzz/${name} PROPERTIES TIMEOUT 120)
endforeach()

# What follows looks at the project, not at one build of it: once is enough.
if(NOT RAPPORT_CHECKS)
  return()
endif()

function(rapport_check name timeout)
  add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout}
                       SKIP_RETURN_CODE 77)
endfunction()

set(tools ${PROJECT_SOURCE_DIR}/tools)
set(python ${PYTHON3} -B)
rapport_check(check/layers 60 ${python} ${tools}/layers.py)
rapport_check(check/texts 60 ${python} ${tools}/texts.py)
rapport_check(check/headers 120 ${python} ${tools}/headers.py
              ${CMAKE_BINARY_DIR} ${CMAKE_C_COMPILER})
rapport_check(check/format 60 ${tools}/format --check)
rapport_check(check/shell 60 ${CMAKE_CURRENT_SOURCE_DIR}/tools/scripts_parse)
rapport_check(check/tidy 900 ${python} ${tools}/tidy.py ${CMAKE_BINARY_DIR})

# tests/tools/test_*.py: tests of those tests, and of tools/run.
file(GLOB tool_tests CONFIGURE_DEPENDS
     ${CMAKE_CURRENT_SOURCE_DIR}/tools/test_*.py)
foreach(source IN LISTS tool_tests)
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "^test_" "" name ${name})
  rapport_check(tools/${name} 120 ${python} ${source})
  set_property(TEST tools/${name} APPEND PROPERTY ENVIRONMENT
               RAPPORT_BUILD=${CMAKE_BINARY_DIR})
endforeach()

# Each other build is one test. It takes the whole machine.
set(other ${CMAKE_CURRENT_SOURCE_DIR}/tools/build_and_test)
rapport_check(build/release 600 ${other} release . all benches)
rapport_check(build/clang 900 ${other} dev-clang . all)
rapport_check(build/stress 900 ${other} stress . all)
rapport_check(build/fuzz 900 ${other} fuzz ^fuzz/ fuzzers)
rapport_check(release/run 60 ${CMAKE_CURRENT_SOURCE_DIR}/tools/starts)
rapport_check(release/valgrind 300
              ${CMAKE_CURRENT_SOURCE_DIR}/tools/under_valgrind)
set_tests_properties(release/run release/valgrind PROPERTIES
                     DEPENDS build/release)
include(ProcessorCount)
ProcessorCount(processors)
set_tests_properties(check/tidy build/release build/clang build/stress
                     build/fuzz PROPERTIES
                     PROCESSORS ${processors} LABELS slow)
set_tests_properties(release/run release/valgrind PROPERTIES LABELS slow)
