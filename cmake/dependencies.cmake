find_package(PkgConfig REQUIRED)

# `./dev` unpacks a newer Unicorn into .deps/unicorn where the system's own is too old.
list(PREPEND CMAKE_PREFIX_PATH ${PROJECT_SOURCE_DIR}/.deps/unicorn/usr)
pkg_check_modules(UNICORN IMPORTED_TARGET unicorn)
if(NOT UNICORN_FOUND)
  message(FATAL_ERROR "Unicorn is not installed: run ./dev build, which fetches Unicorn 2.1.2 or newer.")
endif()
if(UNICORN_VERSION VERSION_LESS 2.1.2)
  message(FATAL_ERROR "Unicorn ${UNICORN_VERSION} is too old, kobox needs 2.1.2 or newer: run ./dev build, which fetches one.")
endif()

pkg_check_modules(CAPSTONE REQUIRED IMPORTED_TARGET capstone)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(LZMA REQUIRED IMPORTED_TARGET liblzma)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(LZ4 REQUIRED IMPORTED_TARGET liblz4)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
find_package(OpenSSL REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(doctest REQUIRED)
find_package(Threads REQUIRED)

# Debian has no CMake package for LIEF, and Debian 13 no LIEF: `./dev` unpacks one into .deps/lief.
list(APPEND CMAKE_PREFIX_PATH ${PROJECT_SOURCE_DIR}/.deps/lief/usr)
# Without it `kobox inspect` reads with one reader alone.
find_path(LIEF_INCLUDE_DIR LIEF/ELF.hpp)
find_library(LIEF_LIBRARY LIEF)
if(NOT LIEF_INCLUDE_DIR OR NOT LIEF_LIBRARY)
  message(WARNING "LIEF is not installed (liblief-dev): kobox inspect will have no second reader.")
endif()
