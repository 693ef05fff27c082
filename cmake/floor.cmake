# kobox_floor(NAME LINK targets... EXCLUDE files...): the static library kobox_NAME from every .cpp
# and .S below NAME/.
function(kobox_floor name)
  cmake_parse_arguments(ARG "" "" "LINK;EXCLUDE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       ${PROJECT_SOURCE_DIR}/${name}/*.cpp ${PROJECT_SOURCE_DIR}/${name}/*.S)
  foreach(excluded IN LISTS ARG_EXCLUDE)
    list(REMOVE_ITEM sources ${PROJECT_SOURCE_DIR}/${name}/${excluded})
  endforeach()
  if(NOT sources)
    add_library(kobox_${name} INTERFACE)
    target_link_libraries(kobox_${name} INTERFACE ${ARG_LINK})
    return()
  endif()
  add_library(kobox_${name} STATIC ${sources})
  target_link_libraries(kobox_${name} PUBLIC ${ARG_LINK} PRIVATE kobox_compile_options)
  target_include_directories(kobox_${name} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()
