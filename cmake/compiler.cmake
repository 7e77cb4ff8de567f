# One interface target carries what every file of ours is compiled with.
add_library(rapport_options INTERFACE)
target_compile_definitions(rapport_options INTERFACE
  _POSIX_C_SOURCE=200809L
  RAPPORT_VERSION="${PROJECT_VERSION}"
  $<$<BOOL:${RAPPORT_STRESS}>:RAPPORT_STRESS=1>)
target_compile_options(rapport_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes
  -Wold-style-definition -Wpointer-arith -Wwrite-strings -Wcast-qual
  -Wvla -Wformat=2 -Wundef
  $<$<BOOL:${RAPPORT_WERROR}>:-Werror>
  -fno-common -fstack-protector-strong)
if(RAPPORT_SANITIZE)
  target_compile_options(rapport_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(rapport_options INTERFACE -fsanitize=address,undefined)
endif()
if(RAPPORT_FUZZ)
  target_compile_options(rapport_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
