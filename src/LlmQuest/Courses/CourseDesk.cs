using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>Reads courses for the verbs, and says how far it is when that takes long.</summary>
internal static class CourseDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads a path as a course.</summary>
    public static CourseReading Read(Streams streams, string path, CancellationToken stop)
    {
        var progress = new Line(streams);
        CourseReading reading = CourseSource.Read(path, DeclaredLabs.Registry, progress, stop);
        progress.Clear();
        return reading;
    }

    /// <summary>One line on standard error that is written over; only for a person who waits.</summary>
    private sealed class Line(Streams streams) : IProgress<string>
    {
        private readonly long _began = TimeProvider.System.GetTimestamp();
        private int _count;
        private int _width;

        public void Report(string value)
        {
            _count++;
            if (!Streams.IsTerminal || TimeProvider.System.GetElapsedTime(_began) < Patience)
            {
                return;
            }

            string text = DisplayText.Strip(FormattableString.Invariant($"reading file {_count}: {value}"));
            Write(text.Length > 70 ? text[..70] : text);
        }

        public void Clear()
        {
            if (_width > 0)
            {
                Write("");
                streams.Error.Write("\r");
            }
        }

        private void Write(string text)
        {
            streams.Error.Write($"\r{text.PadRight(_width)}");
            _width = text.Length;
        }
    }
}
