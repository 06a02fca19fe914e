#if NETSTANDARD2_0
// What the compiler asks for on netstandard2.0. Internal, so that a host's own copies do not meet these.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}
#endif
