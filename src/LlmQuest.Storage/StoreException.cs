namespace LlmQuest.Storage;

/// <summary>A save cannot be opened. The message is one sentence that names the thing and the next step.</summary>
public sealed class StoreException : Exception
{
    private StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreException ProfileName(string profile)
        => new($"The profile name '{profile}' cannot be used: take 1 to 64 letters (a to z), digits, '-' and '_', for example 'ada-2'.");

    internal static StoreException CourseId(string course)
        => new($"The course id '{course}' cannot be used for a save: take 1 to 64 small letters (a to z), digits and '-', for example 'first-steps'.");

    internal static StoreException FolderUnusable(string folder, Exception cause)
        => new($"The saves folder '{folder}' cannot be made or written ({cause.Message.TrimEnd('.')}): choose another with --saves FOLDER or LLMQUEST_SAVES.", cause);

    internal static StoreException Held(string profile, string holder, Exception cause)
        => new($"The save '{profile}' is already open in {holder}: close it there, or play under another profile.", cause);

    internal static StoreException NewerVersion(string file, string reason, Exception cause)
        => new($"The save '{file}' was written by a newer version ({reason.TrimEnd('.')}): install the newest LlmQuest to open it; nothing was changed.", cause);

    internal static StoreException NewerFormat(string file, string newer)
        => new($"The save '{file}' was not read, because {newer}: install it to open the save; nothing was changed.");
}
