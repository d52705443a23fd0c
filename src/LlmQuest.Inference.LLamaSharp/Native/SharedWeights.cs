using LLama.Native;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>A model file in memory, freed when its last user leaves. LLamaSharp's contexts refuse to work once their model is disposed.</summary>
internal sealed class SharedWeights(SafeLlamaModelHandle handle)
{
    private readonly Lock _gate = new();
    private int _users = 1;

    /// <summary>To be used between <see cref="Enter"/> and <see cref="Leave"/> only.</summary>
    public SafeLlamaModelHandle Handle => handle;

    /// <summary>Becomes a user; every call is followed by one of <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The last user has left.</exception>
    public void Enter()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_users == 0, this);
            _users++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_users > 0)
            {
                return;
            }
        }

        handle.Dispose();
    }
}
