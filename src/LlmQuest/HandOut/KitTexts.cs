using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;

namespace LlmQuest.HandOut;

/// <summary>What stands at the top of a kit: what starts it, and what to know of it.</summary>
internal static class KitTexts
{
    /// <param name="course">The course of the kit; its id is safe in any script.</param>
    /// <param name="program">The program of the kit.</param>
    public static IEnumerable<KitFile> Of(Course course, KitProgram program) =>
    [
        program.IsWindows ? KitFile.Text("start.cmd", Windows().ReplaceLineEndings("\r\n")) : KitFile.Text("start.sh", Unix().ReplaceLineEndings("\n"), isProgram: true),
        KitFile.Text("README.txt", Readme(course, program).ReplaceLineEndings(program.IsWindows ? "\r\n" : "\n")),
        KitFile.Text("saves/README.txt", "Runs are kept here.\n"),
    ];

    private static string Unix() => """
        #!/bin/sh
        # Starts the adventure; whatever is typed behind it is passed on, for example: ./start.sh models list
        here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
        export LLMQUEST_LESSONS="$here/lessons" LLMQUEST_MODELS="$here/models" LLMQUEST_SAVES="$here/saves" LLMQUEST_COURSES="$here/courses"
        # A stick or an unpacking program may have lost the mark.
        [ -x "$here/program/llmquest" ] || chmod +x "$here/program/llmquest" 2>/dev/null
        if [ ! -x "$here/program/llmquest" ]; then
          echo "This place does not let programs start: copy the folder to your home folder and start it there." >&2
          exit 1
        fi
        exec "$here/program/llmquest" "$@"

        """;

    private static string Windows() => """
        @echo off
        rem Starts the adventure; whatever is typed behind it is passed on, for example: start.cmd models list
        setlocal
        set "LLMQUEST_LESSONS=%~dp0lessons"
        set "LLMQUEST_MODELS=%~dp0models"
        set "LLMQUEST_SAVES=%~dp0saves"
        set "LLMQUEST_COURSES=%~dp0courses"
        "%~dp0program\llmquest.exe" %*

        """;

    private static string Readme(Course course, KitProgram program) => $"""
        {DisplayText.Strip(course.Title)}

        An adventure in the terminal that teaches how language models work by operating a real one.
        Nothing has to be installed, and nothing is fetched from the network.

        1. Unpack the whole zip file, on this computer or on a stick.
        2. Open a terminal in this folder and type:  {program.StartName}
           Line by line, for screen readers:         {program.StartName} play --plain
           Is all well here?                         {program.StartName} doctor

        Runs are kept in the folder saves: copy it to keep them, or to go on elsewhere.
        The licences of the models stand in the folder models, that of llama.cpp in program/llama.cpp.

        """;
}
