# At every start the shared libraries cost more than most runs of kobox do: 150,000 relocations and a
# thousand page faults, nearly all in libunicorn and libcapstone for CPUs that are never used. Linked
# from their archives to a fixed address nothing is left to relocate.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(static_libraries_default ON)
else()
  set(static_libraries_default OFF)
endif()
option(KOBOX_STATIC_LIBRARIES "Link the libraries whose archives are installed statically, to a fixed address"
       ${static_libraries_default})

# kobox_prefer_archive(TARGET ARCHIVE [HINTS directories...] [LINK what it needs itself...]): lets an
# imported library stand for its archive.
function(kobox_prefer_archive target archive)
  cmake_parse_arguments(ARG "" "" "HINTS;LINK" ${ARGN})
  find_library(KOBOX_${archive} ${archive} HINTS ${ARG_HINTS})
  mark_as_advanced(KOBOX_${archive})
  if(KOBOX_${archive})
    set_target_properties(${target} PROPERTIES INTERFACE_LINK_LIBRARIES "${KOBOX_${archive}};${ARG_LINK}")
    if(NOT target MATCHES "^PkgConfig::")
      set_target_properties(${target} PROPERTIES IMPORTED_LOCATION "${KOBOX_${archive}}")
    endif()
  else()
    message(STATUS "${archive} is not installed: linked dynamically, kobox starts more slowly")
  endif()
endfunction()

if(KOBOX_STATIC_LIBRARIES)
  find_package(Threads REQUIRED)
  kobox_prefer_archive(PkgConfig::UNICORN libunicorn.a HINTS ${UNICORN_LIBRARY_DIRS} ${UNICORN_LIBDIR}
                       LINK Threads::Threads m)
  kobox_prefer_archive(PkgConfig::CAPSTONE libcapstone.a HINTS ${CAPSTONE_LIBDIR})
  kobox_prefer_archive(PkgConfig::ZLIB libz.a HINTS ${ZLIB_LIBDIR})
  kobox_prefer_archive(PkgConfig::ZSTD libzstd.a HINTS ${ZSTD_LIBDIR})
  kobox_prefer_archive(PkgConfig::LZMA liblzma.a HINTS ${LZMA_LIBDIR})
  kobox_prefer_archive(PkgConfig::LZ4 liblz4.a HINTS ${LZ4_LIBDIR})
  kobox_prefer_archive(PkgConfig::XXHASH libxxhash.a HINTS ${XXHASH_LIBDIR})
  # Debian 13's libcrypto compresses by itself.
  kobox_prefer_archive(OpenSSL::Crypto libcrypto.a
                       LINK PkgConfig::ZLIB PkgConfig::ZSTD Threads::Threads ${CMAKE_DL_LIBS})
  # GNU ld 2.40 takes the relaxable `push symbol@GOTPCREL(%rip)` of Debian's libunicorn.a for a call
  # (R_X86_64_GOTPCRELX), and helper_le_ldq_mmu calls itself for ever.
  target_link_options(kobox_compile_options INTERFACE -no-pie -Wl,--no-relax -static-libstdc++ -static-libgcc)
endif()
