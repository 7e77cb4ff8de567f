# Tests of sdl/: windows on SDL's driver without a display, fonts as installed.
rapport_tests(sdl sdl ui core base)
file(GLOB sdl_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/sdl/test_*.c)
foreach(source IN LISTS sdl_tests)
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "^test_" "" subject ${name})
  set_tests_properties(sdl/${subject} PROPERTIES
                       ENVIRONMENT SDL_VIDEODRIVER=dummy)
endforeach()
