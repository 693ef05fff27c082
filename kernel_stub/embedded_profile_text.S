/* The profile that is part of kobox, as text: embedded_profile.cpp parses it. */

    .section .rodata
    .global kobox_embedded_profile_begin
    .global kobox_embedded_profile_end
    .hidden kobox_embedded_profile_begin
    .hidden kobox_embedded_profile_end
kobox_embedded_profile_begin:
    .incbin "kernel_stub/profiles/debian-6.1-amd64.profile"
kobox_embedded_profile_end:
    .byte 0

    .section .note.GNU-stack, "", @progbits
