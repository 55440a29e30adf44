/** Classes of TeaVM that have no hook where the back end needs one; they must come before TeaVM's on the class path. */
package org.teavm.model.lowlevel;
