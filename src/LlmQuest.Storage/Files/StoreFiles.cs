namespace LlmQuest.Storage.Files;

/// <summary>Where the files of one profile lie.</summary>
internal sealed record StoreFiles
{
    public const string JournalEnding = ".jsonl";

    private const int LongestName = 64;

    private StoreFiles(string folder, string profile)
    {
        Folder = folder;
        Profile = profile;
    }

    public string Folder { get; }

    public string Profile { get; }

    public string Journal => PathOf(JournalEnding);

    public string Header => PathOf(".run");

    public string Database => PathOf(".db");

    public string DatabaseLog => PathOf(".db-log");

    public string Lock => PathOf(".lock");

    public string Holder => PathOf(".holder");

    public string Draft => PathOf(".draft");

    /// <exception cref="StoreException">The profile's name is not one that is safe as a file name.</exception>
    public static StoreFiles For(string folder, string profile)
        => IsName(profile)
            ? new StoreFiles(folder, profile)
            : throw StoreException.ProfileName(profile);

    /// <summary>Whether a profile may be called so.</summary>
    public static bool IsName(string profile)
        => profile.Length is > 0 and <= LongestName && profile.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private string PathOf(string ending) => Path.Combine(Folder, Profile + ending);
}
