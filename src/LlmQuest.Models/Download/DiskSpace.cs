namespace LlmQuest.Models.Download;

/// <summary>Asks the operating system for free space.</summary>
internal static class DiskSpace
{
    public static long? FreeBytes(string folder)
    {
        try
        {
            // Windows knows drives only; elsewhere any path stands for the file system it is on.
            string name = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder) ?? folder : folder;
            return new DriveInfo(name).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
