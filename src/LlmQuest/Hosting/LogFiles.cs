using System.Globalization;

namespace LlmQuest.Hosting;

/// <summary>The log in the saves folder: five files of one megabyte at most.</summary>
internal static class LogFiles
{
    private const int Kept = 5;
    private const long LargestBytes = 1 << 20;

    /// <summary>Path of the native library's log, or null where the folder cannot be written: a log is never a reason to stop.</summary>
    public static string? ForLibrary(string saves)
    {
        try
        {
            string folder = Path.Combine(saves, "logs");
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, "llama.log");
            Rotate(path);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes down what the program did not expect.</summary>
    /// <param name="problem">What happened.</param>
    /// <param name="saves">What <c>--saves</c> says, or null.</param>
    /// <returns>Path of the file, in the saves folder; null where none can be written.</returns>
    public static string? KeepCrash(Exception problem, string? saves)
    {
        try
        {
            string folder = Path.Combine(ProjectFolders.Guess(saves).Saves, "logs");
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, "crash.log");
            Rotate(path);
            File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():O}\n{problem}\n\n"));
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static void Rotate(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < LargestBytes)
        {
            return;
        }

        for (int i = Kept - 2; i >= 0; i--)
        {
            string from = i == 0 ? path : Numbered(path, i);
            if (File.Exists(from))
            {
                File.Move(from, Numbered(path, i + 1), overwrite: true);
            }
        }
    }

    private static string Numbered(string path, int number) => path + "." + number.ToString(CultureInfo.InvariantCulture);
}
