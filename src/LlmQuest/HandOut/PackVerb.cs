using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.HandOut;

/// <summary><c>llmquest course pack</c>: a course, or a track of one, as one file.</summary>
internal sealed class PackVerb(Streams streams)
{
    private const int MostTold = 10;

    /// <param name="folder">The course's folder.</param>
    /// <param name="file">The pack.</param>
    /// <param name="track">The track; null packs the whole course.</param>
    /// <param name="stop">Ends it early.</param>
    public int Run(string folder, string file, string? track, CancellationToken stop)
    {
        if (!file.EndsWith(PackManifest.Ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UserException($"'{DisplayText.Strip(file)}' is no name for a pack: let it end in {PackManifest.Ending}.");
        }

        try
        {
            CourseReading reading = SoundCourse.Read(streams, folder, stop);
            CourseFiles files = CourseFiles.Of(reading);
            if (track is null)
            {
                Pack(reading, files, file, files.LeftOut);
            }
            else
            {
                PackTrack(reading, files, file, track, stop);
            }
        }
        catch (PackException e)
        {
            throw new UserException($"The course in '{DisplayText.Strip(folder)}' cannot be packed: {e.Message}.");
        }

        return ExitCodes.Success;
    }

    private void PackTrack(CourseReading reading, CourseFiles files, string file, string track, CancellationToken stop)
    {
        DirectoryInfo work = Directory.CreateTempSubdirectory("llmquest-track-");
        try
        {
            (string, string)[] others = [.. TrackFolder.Write(reading, files, track, work.FullName)];
            CourseReading alone = CourseReader.Read(work.FullName, reading.Labs, null, stop);
            Content.Checks.CourseChecker.Check(alone);
            if (SoundCourse.FirstError(alone) is { } error)
            {
                string shown = error.Replace(work.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
                throw new PackException($"the stages of the track '{track}' do not stand by themselves. {shown.TrimEnd('.')}");
            }

            CourseFiles own = CourseFiles.Of(alone);
            Pack(alone, own, file, [.. files.LeftOut, .. others, .. own.LeftOut]);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private void Pack(CourseReading reading, CourseFiles files, string file, IReadOnlyList<(string Name, string Reason)> leftOut)
    {
        (byte[] pack, PackManifest manifest) = PackWriter.Write(reading, files.Names, ProgramVersion.Text);
        using (var made = PackReader.Open(new MemoryStream(pack)))
        {
            made.Verify();
        }

        WrittenWhole.To(file, there => WrittenWhole.BeginsWith(there, "PK"u8), stream => stream.Write(pack));
        foreach ((string name, string reason) in leftOut.Take(MostTold))
        {
            Say($"left out: {name} ({reason})");
        }

        if (leftOut.Count > MostTold)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"left out: {leftOut.Count - MostTold} more"));
        }

        string version = manifest.Version.Length > 0 ? $", version {manifest.Version}" : "";
        Say(string.Create(CultureInfo.InvariantCulture, $"{manifest.Title} ({manifest.Id}{version}): {Quantity.Of(reading.Course!.Stages.Length, "stage")}, {Quantity.Of(manifest.Files.Length, "file")}, {Math.Max(1, pack.Length >> 10)} KB."));
        Say($"digest: {manifest.Digest}");
        Say($"Learners add it with: llmquest courses add {file}");
    }

    private void Say(string line) => streams.Output.WriteLine(DisplayText.Strip(line));
}
