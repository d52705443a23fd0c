namespace LlmQuest.Storage.Tests;

/// <summary>A stream with so much room: a write that does not fit leaves its beginning there and throws, as a full disk does.</summary>
internal sealed class FailingStream : MemoryStream
{
    /// <summary>Bytes that still fit.</summary>
    public long Room { get; set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        int fitting = (int)Math.Clamp(Room - Position, 0, count);
        base.Write(buffer, offset, fitting);
        if (fitting < count)
        {
            throw new IOException("No space left on device");
        }
    }
}
