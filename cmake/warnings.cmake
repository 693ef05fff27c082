add_library(kobox_compile_options INTERFACE)
target_compile_options(kobox_compile_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror>)
# GCC 12 reports -Wmaybe-uninitialized falsely for a std::variant that holds strings;
# clang-tidy covers the real thing.
target_compile_options(kobox_compile_options INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized>)
# GCC's -Wconversion leaves changes of sign alone in C++, and libstdc++ 12 uses what it deprecates.
target_compile_options(kobox_compile_options INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:Clang>>:-Wno-sign-conversion -Wno-deprecated-declarations>)
target_include_directories(kobox_compile_options INTERFACE ${PROJECT_SOURCE_DIR})

if(KOBOX_SANITIZE)
  set(sanitizers address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set(sanitizers fuzzer-no-link,${sanitizers})
  endif()
  target_compile_options(kobox_compile_options INTERFACE
    -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kobox_compile_options INTERFACE -fsanitize=address,undefined)
endif()
