add_library(kobox_compile_options INTERFACE)
target_compile_options(kobox_compile_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror>)
# GCC 12 reports -Wmaybe-uninitialized falsely for a std::variant that holds strings;
# clang-tidy covers the real thing.
target_compile_options(kobox_compile_options INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized>)
target_include_directories(kobox_compile_options INTERFACE ${PROJECT_SOURCE_DIR})

if(KOBOX_SANITIZE)
  target_compile_options(kobox_compile_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kobox_compile_options INTERFACE -fsanitize=address,undefined)
endif()
if(KOBOX_FUZZ)
  target_compile_options(kobox_compile_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kobox_compile_options INTERFACE -fsanitize=address,undefined)
endif()
