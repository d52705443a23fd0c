namespace LlmQuest.Inference.Tests;

/// <summary>A file of some length of which only the beginning was written; the rest reads as zeros, and takes no memory.</summary>
internal sealed class StandInStream(byte[] beginning, long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Math.Max(0, length - Position));
        int written = (int)Math.Clamp(beginning.Length - Position, 0, count);
        beginning.AsSpan((int)Math.Min(Position, beginning.Length), written).CopyTo(buffer);
        buffer[written..count].Clear();
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
